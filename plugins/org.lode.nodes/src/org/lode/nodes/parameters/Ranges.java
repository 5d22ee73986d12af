package org.lode.nodes.parameters;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Checks numbers where no dialog did: settings come from flow variables and files, too. */
public final class Ranges {
    private Ranges() {}

    /**
     * Checks that a setting lies between two bounds, both included.
     *
     * @param title the setting's title in the dialog
     */
    public static void check(String title, double value, double minimum, double maximum)
            throws InvalidSettingsException {
        if (!(value >= minimum && value <= maximum)) {
            throw new InvalidSettingsException(
                    "The setting '" + title + "' is " + text(value) + ", but must lie between " + text(minimum)
                            + " and " + text(maximum) + ". Change it in the dialog.");
        }
    }

    private static String text(double number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** At least one. */
    public static final class One extends MinValidation {
        @Override
        protected double getMin() {
            return 1;
        }
    }

    /** At least two. */
    public static final class Two extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    /** At most one. */
    public static final class OneAtMost extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }

    /** At most fifty. */
    public static final class Fifty extends MaxValidation {
        @Override
        protected double getMax() {
            return 50;
        }
    }

    /** At most a hundred thousand. */
    public static final class HundredThousand extends MaxValidation {
        @Override
        protected double getMax() {
            return 100_000;
        }
    }

    /** At most a million. */
    public static final class Million extends MaxValidation {
        @Override
        protected double getMax() {
            return 1_000_000;
        }
    }
}
