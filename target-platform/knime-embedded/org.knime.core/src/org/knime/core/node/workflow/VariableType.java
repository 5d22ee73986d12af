package org.knime.core.node.workflow;

import java.util.Locale;

/**
 * Type of a flow variable.
 *
 * @param <T> Java class of the values
 */
public abstract class VariableType<T> {

    private final Class<T> valueClass;

    VariableType(final Class<T> valueClass) {
        this.valueClass = valueClass;
    }

    /**
     * @return Java class of the values
     */
    public Class<T> getSimpleType() {
        return valueClass;
    }

    /**
     * @return the name by which the type is stored
     */
    public String getIdentifier() {
        return getClass().getSimpleName().replace("Type", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    /** Text. */
    public static final class StringType extends VariableType<String> {

        /** The type. */
        public static final StringType INSTANCE = new StringType();

        private StringType() {
            super(String.class);
        }
    }

    /** A 32-bit integer. */
    public static final class IntType extends VariableType<Integer> {

        /** The type. */
        public static final IntType INSTANCE = new IntType();

        private IntType() {
            super(Integer.class);
        }
    }

    /** A double. */
    public static final class DoubleType extends VariableType<Double> {

        /** The type. */
        public static final DoubleType INSTANCE = new DoubleType();

        private DoubleType() {
            super(Double.class);
        }
    }
}
