package org.knime.core.data.vector.bitvector;

import org.knime.core.data.DataValue;
import org.knime.core.data.ExtensibleUtilityFactory;

/** A value that is a vector of bits. */
public interface BitVectorValue extends DataValue {

    /** Name of these values. */
    UtilityFactory UTILITY = new BitVectorUtilityFactory();

    /**
     * @return the number of bits
     */
    long length();

    /**
     * @return the number of bits that are set
     */
    long cardinality();

    /**
     * @param index an index, from 0
     * @return whether that bit is set
     */
    boolean get(long index);

    /**
     * @return whether no bit is set
     */
    boolean isEmpty();

    /**
     * @param startIdx an index
     * @return the first clear bit from there on, -1 if there is none
     */
    long nextClearBit(long startIdx);

    /**
     * @param startIdx an index
     * @return the first set bit from there on, -1 if there is none
     */
    long nextSetBit(long startIdx);

    /**
     * @return hexadecimal digits, the highest bits first
     */
    String toHexString();

    /**
     * @return zeros and ones, the highest bit first
     */
    String toBinaryString();

    /** Name of these values. */
    class BitVectorUtilityFactory extends ExtensibleUtilityFactory {

        /** Used by the constant only. */
        protected BitVectorUtilityFactory() {
            super(BitVectorValue.class);
        }

        @Override
        public String getName() {
            return "Bit Vector";
        }
    }
}
