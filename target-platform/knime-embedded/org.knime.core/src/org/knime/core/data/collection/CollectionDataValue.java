package org.knime.core.data.collection;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that is a collection of cells of one type. */
public interface CollectionDataValue extends DataValue, CellCollection {

    /** Name of these values. */
    UtilityFactory UTILITY = new CollectionUtilityFactory(CollectionDataValue.class);

    /**
     * @return the common super type of the elements
     */
    DataType getElementType();

    /**
     * @return the number of elements
     */
    int size();

    /** Name of these values. */
    class CollectionUtilityFactory extends ExtensibleUtilityFactory {

        /**
         * @param valueClass the value class
         */
        protected CollectionUtilityFactory(final Class<? extends DataValue> valueClass) {
            super(valueClass);
        }

        @Override
        public String getName() {
            return "Collection";
        }
    }
}
