package org.lode.screen.zstd;

import static org.lode.screen.zstd.DamagedZstdException.check;

/**
 * Decodes the compressed blocks of a frame: literals, and sequences that tell how many of them come next and what is to be
 * copied from before. Tables and the last three offsets are kept from block to block.
 *
 * <p>Source: RFC 8878, section 3.1.1.3.
 */
final class BlockDecoder {
    /** The most bytes that a block may stand for. */
    static final int LARGEST = 1 << 17;

    private static final int STANDARD = 0;
    private static final int SINGLE = 1;
    private static final int WRITTEN = 2;

    private final Literals literals = new Literals();
    private final EntropyTable[] tables = new EntropyTable[LengthCodes.values().length];
    private final long[] offsets = {1, 4, 8};

    /** Decodes a block of {@code size} bytes; {@value BackwardBits#PADDING} more must be in the array. */
    void decode(byte[] data, int size, Window out) throws DamagedZstdException {
        int place = literals.read(data, 0, size);
        check(place < size, "a block has no sequences");
        int first = data[place++] & 0xff;
        int count = first;
        if (first >= 128) {
            int more = first == 255 ? 2 : 1;
            check(place + more <= size, "a header is cut off");
            int second = data[place] & 0xff;
            count = first == 255 ? second + ((data[place + 1] & 0xff) << 8) + 0x7f00 : (first - 128 << 8) + second;
            place += more;
        }
        int used = 0;
        if (count == 0) {
            check(place == size, "a block is too long");
        } else {
            used = sequences(data, readTables(data, place, size), size, count, out);
        }
        out.append(literals.bytes(), used, literals.size() - used);
    }

    private int readTables(byte[] data, int from, int end) throws DamagedZstdException {
        check(from < end, "a header is cut off");
        int place = from + 1;
        for (var codes : LengthCodes.values()) {
            int mode = data[from] >> 6 - 2 * codes.ordinal() & 3;
            if (mode == STANDARD) {
                tables[codes.ordinal()] = codes.standard();
            } else if (mode == SINGLE) {
                check(place < end && (data[place] & 0xff) < codes.codes(), "there is no such code");
                tables[codes.ordinal()] = EntropyTable.single(data[place++]);
            } else if (mode == WRITTEN) {
                var in = new ForwardBits(data, place, end);
                tables[codes.ordinal()] = codes.read(in);
                place = in.nextByte();
            } else {
                check(tables[codes.ordinal()] != null, "there is no table to use again");
            }
        }
        return place;
    }

    /** Carries sequences out; returns how many literals they used. */
    private int sequences(byte[] data, int from, int end, int count, Window out) throws DamagedZstdException {
        var in = new BackwardBits(data, from, end);
        var literalTable = tables[LengthCodes.LITERALS.ordinal()];
        var offsetTable = tables[LengthCodes.OFFSETS.ordinal()];
        var matchTable = tables[LengthCodes.MATCHES.ordinal()];
        int literalState = literalTable.begin(in);
        int offsetState = offsetTable.begin(in);
        int matchState = matchTable.begin(in);
        int used = 0;
        for (int sequence = 0; sequence < count; sequence++) {
            long written = LengthCodes.OFFSETS.number(offsetTable.symbol(offsetState), in);
            int match = (int) LengthCodes.MATCHES.number(matchTable.symbol(matchState), in);
            int next = (int) LengthCodes.LITERALS.number(literalTable.symbol(literalState), in);
            check(in.left() >= 0 && next <= literals.size() - used, "a sequence is cut off");
            out.append(literals.bytes(), used, next);
            used += next;
            out.repeat(offset(written, next == 0), match);
            if (sequence + 1 < count) {
                literalState = literalTable.next(literalState, in);
                matchState = matchTable.next(matchState, in);
                offsetState = offsetTable.next(offsetState, in);
            }
        }
        check(in.left() == 0, "a block is too long");
        return used;
    }

    /** The three smallest numbers stand for the last offsets, moved on by one where no literals went before. */
    private long offset(long written, boolean noLiterals) throws DamagedZstdException {
        int recent = written > 3 ? 3 : (int) written - 1 + (noLiterals ? 1 : 0);
        if (written <= 3 && recent == 0) {
            return offsets[0];
        }
        long offset = written > 3 ? written - 3 : recent < 3 ? offsets[recent] : offsets[0] - 1;
        check(offset > 0, "an offset is 0");
        if (recent > 1) {
            offsets[2] = offsets[1];
        }
        offsets[1] = offsets[0];
        offsets[0] = offset;
        return offset;
    }
}
