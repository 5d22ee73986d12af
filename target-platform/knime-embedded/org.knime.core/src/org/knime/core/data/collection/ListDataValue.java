package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** A value that is a list of cells of one type. */
public interface ListDataValue extends CollectionDataValue {

    /** Name of these values. */
    UtilityFactory UTILITY = new ListUtilityFactory();

    /**
     * @param index an index, from 0
     * @return the element
     */
    DataCell get(int index);

    /** Name of these values. */
    class ListUtilityFactory extends CollectionUtilityFactory {

        /** Used by the constant only. */
        protected ListUtilityFactory() {
            super(ListDataValue.class);
        }

        @Override
        public String getName() {
            return "Collection (List)";
        }
    }
}
