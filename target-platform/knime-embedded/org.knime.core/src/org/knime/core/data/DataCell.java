package org.knime.core.data;

import org.knime.core.data.collection.CollectionDataValue;

/** An immutable value in a table. */
@SuppressWarnings("unused") // what only subclasses need is part of KNIME's signatures
public abstract class DataCell implements DataValue {

    /** One type a class, unless the type depends on the cell (collections, adapters). */
    private static final ClassValue<DataType> TYPES = new ClassValue<>() {
        @Override
        protected DataType computeValue(final Class<?> cellClass) {
            return DataType.getType(cellClass.asSubclass(DataCell.class));
        }
    };

    @Override
    public DataCell materializeDataCell() {
        return this;
    }

    /**
     * @return the type, the same object for all cells of the same type
     */
    public final DataType getType() {
        if (this instanceof CollectionDataValue collection) {
            return DataType.getType(getClass(), collection.getElementType());
        }
        return TYPES.get(getClass());
    }

    /**
     * @return whether there is no value
     */
    public boolean isMissing() {
        return false;
    }

    @Override
    public abstract String toString();

    /** Missing cells are equal to each other; other cells are equal if they are of one class and have one value. */
    @Override
    public final boolean equals(final Object o) {
        if (this == o) {
            return true;
        }
        if (!(o instanceof DataCell other)) {
            return false;
        }
        if (isMissing() || other.isMissing()) {
            return isMissing() && other.isMissing();
        }
        if (getClass() == other.getClass()) {
            return equalsDataCell(other);
        }
        return getType().getPreferredValueClass() == other.getType().getPreferredValueClass() && equalContent(other);
    }

    /**
     * @param dc a cell of the same class that is not missing
     * @return whether it has the same value
     */
    protected abstract boolean equalsDataCell(DataCell dc);

    /**
     * @param otherValue a cell of another class with the same preferred value class
     * @return whether it has the same value
     */
    protected boolean equalContent(final DataValue otherValue) {
        return false;
    }

    @Override
    public abstract int hashCode();
}
