package org.knime.core.data;

/** A value that can be read as a double. */
public interface DoubleValue extends DataValue {

    /** Name and order of these values. */
    UtilityFactory UTILITY = new DoubleUtilityFactory();

    /**
     * @return the value
     */
    double getDoubleValue();

    /** Name and order of these values. */
    class DoubleUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator ORDER =
                ValueOrder.of(DoubleValue.class, (v1, v2) -> Double.compare(v1.getDoubleValue(), v2.getDoubleValue()));

        /** Used by the constant only. */
        protected DoubleUtilityFactory() {
            super(DoubleValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return ORDER;
        }

        @Override
        public String getName() {
            return "Number (Float)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Number (double)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
