package org.knime.core.data.vector.bitvector;

/** Creates a vector of bits: set the bits, then create the cell once. */
public class DenseBitVectorCellFactory {

    private DenseBitVector bits;

    /**
     * @param length the number of bits, all clear
     */
    public DenseBitVectorCellFactory(final long length) {
        bits = new DenseBitVector(length);
    }

    /**
     * @param initBits 64 bits a word, the lowest first
     * @param length the number of bits
     */
    public DenseBitVectorCellFactory(final long[] initBits, final long length) {
        bits = new DenseBitVector(initBits, length);
    }

    /**
     * @param bitVector the bits, which are copied
     */
    public DenseBitVectorCellFactory(final DenseBitVector bitVector) {
        bits = new DenseBitVector(bitVector);
    }

    /**
     * @param hexString hexadecimal digits, the highest bits first
     */
    public DenseBitVectorCellFactory(final String hexString) {
        bits = new DenseBitVector(hexString);
    }

    /**
     * @param bitIdx index of the bit to set
     */
    public void set(final long bitIdx) {
        bits.set(bitIdx);
    }

    /**
     * @param bitIdx index of a bit
     * @param value whether it is set or cleared
     */
    public void set(final long bitIdx, final boolean value) {
        bits.set(bitIdx, value);
    }

    /**
     * @param bitIdx index of the bit to clear
     */
    public void clear(final long bitIdx) {
        bits.clear(bitIdx);
    }

    /**
     * @return the cell; the factory must not be used afterwards
     */
    public DenseBitVectorCell createDataCell() {
        if (bits == null) {
            throw new NullPointerException("The factory of a bit vector creates one cell only.");
        }
        var cell = new DenseBitVectorCell(bits);
        bits = null;
        return cell;
    }

    /**
     * @return the number of bits
     */
    public long length() {
        return bits.length();
    }

    /**
     * @param bitIdx index of a bit
     * @return whether it is set
     */
    public boolean get(final long bitIdx) {
        return bits.get(bitIdx);
    }

    /**
     * @return the number of bits that are set
     */
    public long cardinality() {
        return bits.cardinality();
    }
}
