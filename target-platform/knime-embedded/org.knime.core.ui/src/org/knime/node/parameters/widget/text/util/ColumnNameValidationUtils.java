package org.knime.node.parameters.widget.text.util;

import java.util.function.Function;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks the names of new columns: neither blank nor with white space at an end. */
public final class ColumnNameValidationUtils {

    private static final String COLUMN_NAME = "\\S(.*\\S)?";

    private ColumnNameValidationUtils() {}

    /**
     * Checks a name that may be null or empty.
     *
     * @throws InvalidSettingsException with the text of {@code invalidStateToMessage}
     */
    public static void validatePossiblyEmptyColumnName(
            final String columnName, final Function<InvalidColumnNameState, String> invalidStateToMessage)
            throws InvalidSettingsException {
        if (columnName != null && !columnName.isEmpty()) {
            validateColumnName(columnName, invalidStateToMessage);
        }
    }

    /**
     * Checks a name that must not be null or empty.
     *
     * @throws InvalidSettingsException with the text of {@code invalidStateToMessage}
     */
    public static void validateColumnName(
            final String columnName, final Function<InvalidColumnNameState, String> invalidStateToMessage)
            throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.EMPTY));
        }
        if (columnName.isBlank()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.BLANK));
        }
        if (columnName.trim().length() < columnName.length()) {
            throw new InvalidSettingsException(invalidStateToMessage.apply(InvalidColumnNameState.NOT_TRIMMED));
        }
    }

    /** What can be wrong with a name. */
    public enum InvalidColumnNameState {
        /** No character. */
        EMPTY,
        /** White space only. */
        BLANK,
        /** White space at an end. */
        NOT_TRIMMED
    }

    /** Empty or a name. */
    public static final class EmptyOrColumnNameValidation extends PatternValidation {

        @Override
        public String getPattern() {
            return "(" + COLUMN_NAME + ")?";
        }

        @Override
        public String getErrorMessage() {
            return "Leave the name empty or remove white space at its ends.";
        }
    }

    /** A name. */
    public static final class ColumnNameValidation extends PatternValidation {

        @Override
        public String getPattern() {
            return COLUMN_NAME;
        }

        @Override
        public String getErrorMessage() {
            return "Enter a name without white space at its ends.";
        }
    }
}
