package org.knime.chem.types;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that can be read as a molecule as a record of an SD file. */
public interface SdfValue extends DataValue {

    /** Name of these values. */
    UtilityFactory UTILITY = new SdfUtilityFactory();

    /**
     * @return the text, which need not be valid
     */
    String getSdfValue();

    /** Name of these values. */
    class SdfUtilityFactory extends ExtensibleUtilityFactory {

        /** Used by the constant only. */
        protected SdfUtilityFactory() {
            super(SdfValue.class);
        }

        @Override
        public String getName() {
            return "SDF";
        }

        @Override
        public String getGroupName() {
            return "Chemistry";
        }
    }
}
