package org.knime.core.data;

/** A value that can be read as a 64-bit integer. */
public interface LongValue extends DataValue {

    /** Name and order of these values. */
    UtilityFactory UTILITY = new LongUtilityFactory();

    /**
     * @return the value
     */
    long getLongValue();

    /** Name and order of these values. */
    class LongUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator ORDER =
                ValueOrder.of(LongValue.class, (v1, v2) -> Long.compare(v1.getLongValue(), v2.getLongValue()));

        /** Used by the constant only. */
        protected LongUtilityFactory() {
            super(LongValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return ORDER;
        }

        @Override
        public String getName() {
            return "Number (Long Integer)";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Number (long)"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
