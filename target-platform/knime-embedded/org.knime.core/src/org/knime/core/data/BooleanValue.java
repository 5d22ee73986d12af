package org.knime.core.data;

/** A value that can be read as a truth value. */
public interface BooleanValue extends DataValue {

    /** Name and order of these values. */
    UtilityFactory UTILITY = new BooleanUtilityFactory();

    /**
     * @return the value
     */
    boolean getBooleanValue();

    /** Name and order of these values. */
    class BooleanUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator ORDER = ValueOrder.of(
                BooleanValue.class, (v1, v2) -> Boolean.compare(v1.getBooleanValue(), v2.getBooleanValue()));

        /** Used by the constant only. */
        protected BooleanUtilityFactory() {
            super(BooleanValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return ORDER;
        }

        @Override
        public String getName() {
            return "Boolean";
        }

        @Override
        protected String[] getLegacyNames() {
            return new String[] {"Boolean value"};
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
