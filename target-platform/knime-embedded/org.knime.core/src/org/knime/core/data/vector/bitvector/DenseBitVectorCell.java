package org.knime.core.data.vector.bitvector;

import java.io.IOException;
import java.util.Arrays;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;

/** A vector of bits, created by {@link DenseBitVectorCellFactory}. */
public class DenseBitVectorCell extends DataCell implements BitVectorValue {

    /** The type of these cells. */
    public static final DataType TYPE = DataType.getType(DenseBitVectorCell.class);

    private final DenseBitVector bits;

    DenseBitVectorCell(final DenseBitVector bits) {
        this.bits = bits;
    }

    /**
     * @return a copy of the bits
     */
    public DenseBitVector getBitVectorCopy() {
        return new DenseBitVector(bits);
    }

    @Override
    public long length() {
        return bits.length();
    }

    @Override
    public long cardinality() {
        return bits.cardinality();
    }

    @Override
    public boolean get(final long bitIdx) {
        return bits.get(bitIdx);
    }

    @Override
    public boolean isEmpty() {
        return bits.isEmpty();
    }

    @Override
    public long nextClearBit(final long startIdx) {
        return bits.nextClearBit(startIdx);
    }

    @Override
    public long nextSetBit(final long startIdx) {
        return bits.nextSetBit(startIdx);
    }

    @Override
    public String toHexString() {
        return bits.toHexString();
    }

    @Override
    public String toBinaryString() {
        return bits.toBinaryString();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return bits.equals(((DenseBitVectorCell) dc).bits);
    }

    @Override
    protected boolean equalContent(final DataValue otherValue) {
        var other = (BitVectorValue) otherValue;
        long bit = nextSetBit(0);
        while (bit >= 0 && bit == other.nextSetBit(bit)) {
            bit = nextSetBit(bit + 1);
        }
        return bit < 0 && other.cardinality() == cardinality();
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toBinaryString();
    }

    /** Stores the number of bits, the number of words and the words. */
    public static final class DenseBitVectorSerializer implements DataCellSerializer<DenseBitVectorCell> {

        @Override
        public void serialize(final DenseBitVectorCell cell, final DataCellDataOutput out) throws IOException {
            long[] words = cell.bits.getAllBits();
            out.writeLong(cell.length());
            out.writeInt(words.length);
            for (long word : words) {
                out.writeLong(word);
            }
        }

        @Override
        public DenseBitVectorCell deserialize(final DataCellDataInput input) throws IOException {
            long length = input.readLong();
            int count = input.readInt();
            // grows with what is really there, whatever number a damaged file claims
            long[] words = new long[Math.min(Math.max(count, 0), 1024)];
            for (int i = 0; i < count; i++) {
                if (i == words.length) {
                    words = Arrays.copyOf(words, Math.min(count, 2 * i));
                }
                words[i] = input.readLong();
            }
            try {
                return new DenseBitVectorCell(new DenseBitVector(words, length));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IOException("A bit vector is damaged: " + e.getMessage(), e);
            }
        }
    }
}
