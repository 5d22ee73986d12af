package org.knime.core.data.vector.bitvector;

import java.util.Arrays;

/** Bits of a fixed number, held 64 to a word. */
public class DenseBitVector {

    private static final int MAX_SHOWN = 300_000;

    private final long[] words;
    private final long length;

    /**
     * @param length the number of bits, all clear
     */
    public DenseBitVector(final long length) {
        this(new long[words(length)], length);
    }

    /**
     * @param bits 64 bits a word, the lowest first
     * @param length the number of bits, at most what the words hold; bits beyond are cleared
     */
    public DenseBitVector(final long[] bits, final long length) {
        if (length < 0 || words(length) > bits.length) {
            throw new IllegalArgumentException(length + " bits do not fit into " + bits.length + " words.");
        }
        this.length = length;
        words = Arrays.copyOf(bits, words(length));
        if (length % Long.SIZE != 0) {
            words[words.length - 1] &= -1L >>> (Long.SIZE - length % Long.SIZE);
        }
    }

    /**
     * @param hexString hexadecimal digits, the highest bits first
     */
    public DenseBitVector(final String hexString) {
        this(4L * hexString.length());
        for (int i = 0; i < hexString.length(); i++) {
            int digit = Character.digit(hexString.charAt(hexString.length() - 1 - i), 16);
            if (digit < 0) {
                throw new IllegalArgumentException("\"" + hexString + "\" is no hexadecimal number.");
            }
            words[i / 16] |= (long) digit << 4 * (i % 16);
        }
    }

    /**
     * @param clone the vector to copy
     */
    public DenseBitVector(final DenseBitVector clone) {
        this(clone.words, clone.length);
    }

    private static int words(final long length) {
        return Math.toIntExact((length + Long.SIZE - 1) / Long.SIZE);
    }

    private void check(final long index) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Bit " + index + " of " + length);
        }
    }

    /**
     * @return the number of bits
     */
    public long length() {
        return length;
    }

    /**
     * @param bitIdx index of the bit to set
     */
    public void set(final long bitIdx) {
        set(bitIdx, true);
    }

    /**
     * @param bitIdx index of a bit
     * @param value whether it is set or cleared
     */
    public void set(final long bitIdx, final boolean value) {
        check(bitIdx);
        long mask = 1L << bitIdx;
        int word = (int) (bitIdx / Long.SIZE);
        words[word] = value ? words[word] | mask : words[word] & ~mask;
    }

    /**
     * @param bitIdx index of the bit to clear
     */
    public void clear(final long bitIdx) {
        set(bitIdx, false);
    }

    /**
     * @param index index of a bit
     * @return whether it is set
     */
    public boolean get(final long index) {
        check(index);
        return (words[(int) (index / Long.SIZE)] >>> index & 1) == 1;
    }

    /**
     * @return the number of bits that are set
     */
    public long cardinality() {
        return Arrays.stream(words).map(Long::bitCount).sum();
    }

    /**
     * @return whether no bit is set
     */
    public boolean isEmpty() {
        return Arrays.stream(words).allMatch(word -> word == 0);
    }

    /**
     * @param startIdx an index
     * @return the first set bit from there on, -1 if there is none
     */
    public long nextSetBit(final long startIdx) {
        return next(startIdx, 0);
    }

    /**
     * @param startIdx an index
     * @return the first clear bit from there on, -1 if there is none
     */
    public long nextClearBit(final long startIdx) {
        return next(startIdx, -1);
    }

    /** Finds the next bit that differs from those of the mask. */
    private long next(final long start, final long mask) {
        for (long i = Math.max(0, start); i < length; i = (i / Long.SIZE + 1) * Long.SIZE) {
            long rest = (words[(int) (i / Long.SIZE)] ^ mask) >>> i;
            if (rest != 0) {
                long found = i + Long.numberOfTrailingZeros(rest);
                return found < length ? found : -1;
            }
        }
        return -1;
    }

    /**
     * @param bv another vector
     * @return the bits set in both, as long as the longer vector
     */
    public DenseBitVector and(final DenseBitVector bv) {
        var result = new DenseBitVector(Math.max(length, bv.length));
        for (int i = 0; i < Math.min(words.length, bv.words.length); i++) {
            result.words[i] = words[i] & bv.words[i];
        }
        return result;
    }

    /**
     * @param bv another vector
     * @return the bits set in one or both, as long as the longer vector
     */
    public DenseBitVector or(final DenseBitVector bv) {
        var longer = length >= bv.length ? this : bv;
        var shorter = longer == this ? bv : this;
        var result = new DenseBitVector(longer);
        for (int i = 0; i < shorter.words.length; i++) {
            result.words[i] |= shorter.words[i];
        }
        return result;
    }

    /**
     * @return 64 bits a word, the lowest first
     */
    public long[] getAllBits() {
        return words.clone();
    }

    /** Two vectors are equal if the same bits are set, whatever their lengths. */
    @Override
    public boolean equals(final Object obj) {
        if (!(obj instanceof DenseBitVector other)) {
            return false;
        }
        int common = Math.min(words.length, other.words.length);
        return Arrays.equals(words, 0, common, other.words, 0, common)
                && nextSetBit((long) common * Long.SIZE) < 0
                && other.nextSetBit((long) common * Long.SIZE) < 0;
    }

    @Override
    public int hashCode() {
        long hash = 0;
        for (long bit = nextSetBit(0); bit >= 0; bit = nextSetBit(bit + 1)) {
            hash = hash * 524_287 + bit + 1;
        }
        return Long.hashCode(hash);
    }

    /**
     * @return hexadecimal digits, the highest bits first
     */
    public String toHexString() {
        long digits = Math.min(length, MAX_SHOWN) + 3 >> 2;
        var text = new StringBuilder(digits << 2 < length ? "..." : "");
        for (long i = digits - 1; i >= 0; i--) {
            int digit = (int) (words[(int) (i / 16)] >>> 4 * (i % 16)) & 0xf;
            text.append(Character.toUpperCase(Character.forDigit(digit, 16)));
        }
        return text.toString();
    }

    /**
     * @return zeros and ones, the highest bit first
     */
    public String toBinaryString() {
        long shown = Math.min(length, MAX_SHOWN);
        var text = new StringBuilder((int) shown + 3);
        for (long i = shown - 1; i >= 0; i--) {
            text.append(get(i) ? '1' : '0');
        }
        return text.append(shown < length ? "..." : "").toString();
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{length=" + length + ", set bits=");
        for (long bit = nextSetBit(0); bit >= 0; bit = nextSetBit(bit + 1)) {
            text.append(text.charAt(text.length() - 1) == '=' ? "" : ", ").append(bit);
        }
        return text.append('}').toString();
    }
}
