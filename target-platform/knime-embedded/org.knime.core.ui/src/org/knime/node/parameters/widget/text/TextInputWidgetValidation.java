package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** Checks of texts. */
public sealed interface TextInputWidgetValidation extends BuiltinValidation {

    /**
     * The bounds of a {@link PatternValidation}.
     *
     * @param pattern the regular expression
     */
    record PatternValidationParams(String pattern) {}

    /** A regular expression that the whole text has to match. */
    abstract non-sealed class PatternValidation implements TextInputWidgetValidation {

        @Override
        public final PatternValidationParams getParameters() {
            return new PatternValidationParams(getPattern());
        }

        @Override
        public String getErrorMessage() {
            return "Enter a text that matches the pattern " + getPattern() + ".";
        }

        /** The regular expression. */
        protected abstract String getPattern();

        /** At least one character that is not white space. */
        public static final class IsNotBlankValidation extends PatternValidation {

            @Override
            public String getErrorMessage() {
                return "Enter a text that is not blank.";
            }

            @Override
            public String getPattern() {
                return ".*\\S.*";
            }
        }

        /** At least one character. */
        public static final class IsNotEmptyValidation extends MinLengthValidation {

            @Override
            public String getErrorMessage() {
                return "Enter a text.";
            }

            @Override
            protected int getMinLength() {
                return 1;
            }
        }

        /** Just one character. */
        public static final class IsSingleCharacterValidation extends PatternValidation {

            @Override
            public String getErrorMessage() {
                return "Enter one character.";
            }

            @Override
            public String getPattern() {
                return "^.$";
            }
        }
    }

    /** A least length. */
    abstract non-sealed class MinLengthValidation implements TextInputWidgetValidation {

        record MinLengthValidationParams(int minLength) {}

        @Override
        public final MinLengthValidationParams getParameters() {
            return new MinLengthValidationParams(getMinLength());
        }

        @Override
        public String getErrorMessage() {
            return "Enter at least " + characters(getMinLength()) + ".";
        }

        /** The length in characters. */
        protected abstract int getMinLength();
    }

    /** A greatest length. */
    abstract non-sealed class MaxLengthValidation implements TextInputWidgetValidation {

        record MaxLengthValidationParams(int maxLength) {}

        @Override
        public final MaxLengthValidationParams getParameters() {
            return new MaxLengthValidationParams(getMaxLength());
        }

        @Override
        public String getErrorMessage() {
            return "Enter at most " + characters(getMaxLength()) + ".";
        }

        /** The length in characters. */
        protected abstract int getMaxLength();

        /** No or one character. */
        public static final class HasAtMaxOneCharValidation extends MaxLengthValidation {

            @Override
            public int getMaxLength() {
                return 1;
            }
        }
    }

    private static String characters(final int count) {
        return count == 1 ? "1 character" : count + " characters";
    }
}
