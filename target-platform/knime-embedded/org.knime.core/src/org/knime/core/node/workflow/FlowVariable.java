package org.knime.core.node.workflow;

import java.util.Objects;

/** A named value that travels along the connections of a workflow. */
public final class FlowVariable extends FlowObject {

    /** Kinds of values. */
    public enum Type {
        /** A double. */
        DOUBLE,
        /** A 32-bit integer. */
        INTEGER,
        /** Text. */
        STRING,
        /** Name and password. */
        CREDENTIALS,
        /** Anything else. */
        OTHER
    }

    private final String name;
    private final VariableType<?> type;
    private final Object value;

    /**
     * @param <T> Java class of the value
     * @param name the name
     * @param type the type
     * @param value the value
     */
    public <T> FlowVariable(final String name, final VariableType<T> type, final T value) {
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.value = value;
    }

    /**
     * @param name the name
     * @param valueS the value
     */
    public FlowVariable(final String name, final String valueS) {
        this(name, VariableType.StringType.INSTANCE, valueS);
    }

    /**
     * @param name the name
     * @param valueD the value
     */
    public FlowVariable(final String name, final double valueD) {
        this(name, VariableType.DoubleType.INSTANCE, valueD);
    }

    /**
     * @param name the name
     * @param valueI the value
     */
    public FlowVariable(final String name, final int valueI) {
        this(name, VariableType.IntType.INSTANCE, valueI);
    }

    /**
     * @return the name
     */
    public String getName() {
        return name;
    }

    /**
     * @return the kind of the value
     */
    public Type getType() {
        if (type == VariableType.StringType.INSTANCE) {
            return Type.STRING;
        }
        if (type == VariableType.IntType.INSTANCE) {
            return Type.INTEGER;
        }
        return type == VariableType.DoubleType.INSTANCE ? Type.DOUBLE : Type.OTHER;
    }

    /**
     * @return the type
     */
    public VariableType<?> getVariableType() {
        return type;
    }

    /**
     * @param <T> Java class of the value
     * @param expectedType the type of the variable
     * @return the value
     * @throws IllegalArgumentException if the variable is of another type
     */
    public <T> T getValue(final VariableType<T> expectedType) {
        if (!expectedType.getSimpleType().isInstance(value)) {
            throw new IllegalArgumentException(
                    "The flow variable \"" + name + "\" is of type " + type + ", not " + expectedType + ".");
        }
        return expectedType.getSimpleType().cast(value);
    }

    /**
     * @return the value as text, null unless it is text
     */
    public String getStringValue() {
        return value instanceof String text ? text : null;
    }

    /**
     * @return the value, NaN unless it is a double
     */
    public double getDoubleValue() {
        return value instanceof Double number ? number : Double.NaN;
    }

    /**
     * @return the value, 0 unless it is an integer
     */
    public int getIntValue() {
        return value instanceof Integer number ? number : 0;
    }

    /**
     * @return the text of the value
     */
    public String getValueAsString() {
        return String.valueOf(value);
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + type + ": " + value + ")";
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FlowVariable other
                && name.equals(other.name)
                && type == other.type
                && Objects.equals(value, other.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, value);
    }
}
