package org.knime.chem.types;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that can be read as a molecule as a SMILES string. */
public interface SmilesValue extends DataValue {

    /** Name of these values. */
    UtilityFactory UTILITY = new SmilesUtilityFactory();

    /**
     * @return the text, which need not be valid
     */
    String getSmilesValue();

    /** Name of these values. */
    class SmilesUtilityFactory extends ExtensibleUtilityFactory {

        /** Used by the constant only. */
        protected SmilesUtilityFactory() {
            super(SmilesValue.class);
        }

        @Override
        public String getName() {
            return "SMILES";
        }

        @Override
        public String getGroupName() {
            return "Chemistry";
        }
    }
}
