package org.knime.core.data;

import javax.swing.Icon;

/** What a cell can be read as. A cell class implements one interface of this kind for every reading it offers. */
public interface DataValue {

    /** Meta information of values without any of their own. */
    UtilityFactory UTILITY = new UtilityFactory();

    /**
     * @return the cell itself, or one with the same value
     */
    default DataCell materializeDataCell() {
        if (this instanceof DataCell cell) {
            return cell;
        }
        throw new IllegalStateException("The value \"" + this + "\" is no data cell.");
    }

    /** Meta information of a value class: its icon and the order of its values. */
    class UtilityFactory {

        private static final DataValueComparator BY_TEXT =
                ValueOrder.of((v1, v2) -> v1.toString().compareTo(v2.toString()));

        /** Only subclasses create their own. */
        protected UtilityFactory() {}

        /**
         * @return null, this host shows no icons
         */
        public Icon getIcon() {
            return null;
        }

        /**
         * @return the order of the values, null for the order of their texts
         */
        protected DataValueComparator getComparator() {
            return null;
        }

        static DataValueComparator byText() {
            return BY_TEXT;
        }
    }
}
