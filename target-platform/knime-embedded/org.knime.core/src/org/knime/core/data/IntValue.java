package org.knime.core.data;

/** A value that can be read as a 32-bit integer. */
public interface IntValue extends DataValue {

    /** Name and order of these values. */
    UtilityFactory UTILITY = new IntUtilityFactory();

    /**
     * @return the value
     */
    int getIntValue();

    /** Name and order of these values. */
    class IntUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator ORDER =
                ValueOrder.of(IntValue.class, (v1, v2) -> Integer.compare(v1.getIntValue(), v2.getIntValue()));

        /** Used by the constant only. */
        protected IntUtilityFactory() {
            super(IntValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return ORDER;
        }

        @Override
        public String getName() {
            return "Number (Integer)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Number (integer)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
