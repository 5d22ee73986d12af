package org.lode.represent.molecule;

/** MurmurHash3 for 32 bits (A. Appleby, public domain): the same identifiers on every machine. */
final class Hash32 {
    /** Where every hash starts. */
    static final int SEED = 17;

    private Hash32() {}

    /** Takes one more number into a hash. */
    static int mix(int hash, int value) {
        int block = Integer.rotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ block, 13) * 5 + 0xe6546b64;
    }

    /** Spreads the last bits. */
    static int finish(int hash) {
        int h = (hash ^ hash >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /** The hash of some numbers. */
    static int of(int... values) {
        int hash = SEED;
        for (int value : values) {
            hash = mix(hash, value);
        }
        return finish(hash);
    }
}
