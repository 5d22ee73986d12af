package org.knime.node.parameters.widget.number;

import java.math.BigDecimal;
import org.knime.node.parameters.validation.BuiltinValidation;

/** Bounds of numbers. */
public sealed interface NumberInputWidgetValidation extends BuiltinValidation {

    /** Whether the bound itself is refused. */
    default boolean isExclusive() {
        return false;
    }

    /** A lower bound. */
    abstract non-sealed class MinValidation implements NumberInputWidgetValidation {

        record MinValidationParams(double min, boolean isExclusive) {}

        @Override
        public final MinValidationParams getParameters() {
            return new MinValidationParams(getMin(), isExclusive());
        }

        @Override
        public String getErrorMessage() {
            return (isExclusive() ? "Enter a value above " : "Enter a value of at least ") + plain(getMin()) + ".";
        }

        /** The bound. */
        protected abstract double getMin();

        /** Zero or more. */
        public static final class IsNonNegativeValidation extends MinValidation {

            @Override
            public double getMin() {
                return 0;
            }
        }

        /** One or more. */
        public static final class IsPositiveIntegerValidation extends MinValidation {

            @Override
            public double getMin() {
                return 1;
            }
        }

        /** More than zero. */
        public static final class IsPositiveDoubleValidation extends MinValidation {

            @Override
            public double getMin() {
                return 0;
            }

            @Override
            public boolean isExclusive() {
                return true;
            }
        }
    }

    /** An upper bound. */
    abstract non-sealed class MaxValidation implements NumberInputWidgetValidation {

        record MaxValidationParams(Double max, boolean isExclusive) {}

        @Override
        public final MaxValidationParams getParameters() {
            return new MaxValidationParams(getMax(), isExclusive());
        }

        @Override
        public String getErrorMessage() {
            return (isExclusive() ? "Enter a value below " : "Enter a value of at most ") + plain(getMax()) + ".";
        }

        /** The bound. */
        protected abstract double getMax();
    }

    private static String plain(final double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
