package org.knime.core.data;

/** A value that can be read as a text. */
public interface StringValue extends DataValue {

    /** Name and order of these values. */
    UtilityFactory UTILITY = new StringUtilityFactory();

    /**
     * @return the text, never null
     */
    String getStringValue();

    /** Name and order of these values. */
    class StringUtilityFactory extends ExtensibleUtilityFactory {

        private static final DataValueComparator ORDER =
                ValueOrder.of(StringValue.class, (v1, v2) -> v1.getStringValue().compareTo(v2.getStringValue()));

        /** Used by the constant only. */
        protected StringUtilityFactory() {
            super(StringValue.class);
        }

        @Override
        protected DataValueComparator getComparator() {
            return ORDER;
        }

        @Override
        public String getName() {
            return "String";
        }

        @Override
        public String getGroupName() {
            return "Basic";
        }
    }
}
