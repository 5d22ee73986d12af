package org.knime.core.data.vector.doublevector;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that is a vector of doubles. */
public interface DoubleVectorValue extends DataValue {

    /** Name of these values. */
    UtilityFactory UTILITY = new DoubleVectorUtilityFactory();

    /**
     * @return the number of elements
     */
    int getLength();

    /**
     * @param index an index, from 0
     * @return the element
     */
    double getValue(int index);

    /** Name of these values. */
    class DoubleVectorUtilityFactory extends ExtensibleUtilityFactory {

        /** Used by the constant only. */
        protected DoubleVectorUtilityFactory() {
            super(DoubleVectorValue.class);
        }

        @Override
        public String getName() {
            return "Double Vector";
        }
    }
}
