package org.lode.screen.zstd;

import static org.lode.screen.zstd.DamagedZstdException.check;

import java.util.Arrays;

/**
 * The decoding table of a Huffman code of bytes: what byte the next bits begin with, and how many of them it takes.
 *
 * <p>Source: RFC 8878, section 4.2.
 */
final class HuffmanTable {
    private static final int MOST_BITS = 11;
    private static final int MOST_SYMBOLS = 256;
    private static final int MOST_WEIGHT_ACCURACY = 6;
    private static final int DIRECT = 128;

    private final int most;
    private final byte[] symbol;
    private final byte[] bits;

    private HuffmanTable(int most, byte[] symbol, byte[] bits) {
        this.most = most;
        this.symbol = symbol;
        this.bits = bits;
    }

    /** A table, and the first byte behind its description. */
    record Read(HuffmanTable table, int end) {}

    /** Reads a table's description. */
    static Read read(byte[] data, int from, int end) throws DamagedZstdException {
        check(from < end, "the Huffman table is missing");
        int header = data[from] & 0xff;
        var weights = new int[MOST_SYMBOLS];
        int count;
        int behind;
        if (header >= DIRECT) {
            count = header - DIRECT + 1;
            behind = from + 1 + (count + 1) / 2;
            check(behind <= end, "the Huffman table is cut off");
            for (int i = 0; i < count; i++) {
                weights[i] = data[from + 1 + i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
            }
        } else {
            behind = from + 1 + header;
            check(behind <= end, "the Huffman table is cut off");
            count = compressedWeights(data, from + 1, behind, weights);
        }
        return new Read(of(weights, count), behind);
    }

    /** Two states take turns until the bits are used up. */
    private static int compressedWeights(byte[] data, int from, int end, int[] weights) throws DamagedZstdException {
        var head = new ForwardBits(data, from, end);
        var table = EntropyTable.read(head, MOST_BITS + 2, MOST_WEIGHT_ACCURACY);
        var in = new BackwardBits(data, head.nextByte(), end);
        var states = new int[] {table.begin(in), table.begin(in)};
        for (int count = 0; ; count++) {
            check(count < MOST_SYMBOLS - 2, "the Huffman table has too many symbols");
            int turn = count % 2;
            weights[count] = table.symbol(states[turn]);
            states[turn] = table.next(states[turn], in);
            if (in.left() < 0) {
                weights[count + 1] = table.symbol(states[1 - turn]);
                return count + 2;
            }
        }
    }

    /** The last symbol's weight isn't written: it makes the sum a power of two. */
    private static HuffmanTable of(int[] weights, int count) throws DamagedZstdException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            check(weights[i] <= MOST_BITS, "a Huffman code is too long");
            sum += 1 << weights[i] >> 1;
        }
        check(sum > 0 && count < MOST_SYMBOLS, "the Huffman table is empty");
        int most = EntropyTable.log2(sum) + 1;
        int rest = (1 << most) - sum;
        check(most <= MOST_BITS && Integer.bitCount(rest) == 1, "the Huffman table does not add up");
        weights[count] = EntropyTable.log2(rest) + 1;
        var symbol = new byte[1 << most];
        var bits = new byte[1 << most];
        int place = 0;
        for (int weight = 1; weight <= most; weight++) {
            for (int s = 0; s <= count; s++) {
                if (weights[s] == weight) {
                    int behind = place + (1 << weight - 1);
                    Arrays.fill(symbol, place, behind, (byte) s);
                    Arrays.fill(bits, place, behind, (byte) (most + 1 - weight));
                    place = behind;
                }
            }
        }
        return new HuffmanTable(most, symbol, bits);
    }

    /** Decodes {@code count} bytes, which the bits must give exactly. */
    void decode(BackwardBits in, byte[] out, int from, int count) throws DamagedZstdException {
        int mask = symbol.length - 1;
        int state = (int) in.read(most);
        for (int i = from; i < from + count; i++) {
            out[i] = symbol[state];
            int used = bits[state];
            state = state << used & mask | (int) in.read(used);
        }
        check(in.left() == -most, "a stream of literals has another length");
    }
}
