package org.lode.design.language;

/**
 * The ways in which an atom type may be bonded, as a set of pairs (number of aromatic bonds, sum of the orders of its
 * other bonds), held in one {@code int}.
 *
 * <p>The pairs are those seen in real structures and the normal ones of the organic subset, so that no valence table
 * has to know what hypervalent sulfur or a charged atom may do. Of halogens only those are kept that chemistry toolkits
 * take for valid: one bromic acid in a corpus would else make carbons with bromine of five bonds.
 */
final class BondingStates {
    private static final int ORDERS = 8;

    private BondingStates() {}

    /** The set of one pair; aromatic bonds 0 to 3, orders 0 to 7. */
    static int of(int aromatic, int order) {
        return 1 << index(aromatic, order);
    }

    /** The number of a pair, 0 to 31. */
    static int index(int aromatic, int order) {
        return aromatic * ORDERS + order;
    }

    /** {@link #room} of all pairs by their number. */
    static byte[] rooms(int set, boolean aromaticAtom) {
        var rooms = new byte[Integer.SIZE];
        for (int pair = 0; pair < rooms.length; pair++) {
            rooms[pair] = (byte) room(set, aromaticAtom, pair / ORDERS, pair % ORDERS);
        }
        return rooms;
    }

    /** Whether a pair can be held in a set at all. */
    static boolean representable(int aromatic, int order) {
        return aromatic <= 3 && order < ORDERS;
    }

    static boolean contains(int set, int aromatic, int order) {
        return representable(aromatic, order) && (set & of(aromatic, order)) != 0;
    }

    /**
     * The most bonds that can still be added to a pair, -1 if the pair is too much already. An atom with aromatic bonds
     * takes at most one other bond, whatever its order.
     */
    static int room(int set, boolean aromaticAtom, int aromatic, int order) {
        int best = -1;
        for (int left = set; left != 0; left &= left - 1) {
            int pair = Integer.numberOfTrailingZeros(left);
            int moreAromatic = pair / ORDERS - aromatic;
            int moreOrder = pair % ORDERS - order;
            if (moreAromatic >= 0 && moreOrder >= 0) {
                if (!aromaticAtom) {
                    best = Math.max(best, moreOrder);
                } else if (moreOrder == 0 || order == 0) {
                    best = Math.max(best, moreAromatic + Math.min(moreOrder, 1));
                }
            }
        }
        return best;
    }

    /** The normal pairs of a type without brackets; the empty set for others. */
    static int normal(AtomType type) {
        int set = 0;
        switch (type.text()) {
            case "B", "C", "N", "O", "P", "S", "F", "Cl", "Br", "I", "*" -> {
                for (int order = 1; order <= type.valence(); order++) {
                    set |= of(0, order);
                }
            }
            case "c" -> set = of(2, 0) | of(2, 1) | of(3, 0);
            case "n", "o", "s" -> set = of(2, 0);
            default -> {
                // what is written in brackets is bonded as it was seen
            }
        }
        return set;
    }

    /**
     * The pairs that may be seen of a type: neutral fluorine, chlorine and bromine have at most one bond, iodine one,
     * three or five, whoever its neighbours are (the valences of RDKit); of all others any.
     */
    static int possible(AtomType type) {
        return switch (type.text()) {
            case "F", "Cl", "Br" -> of(0, 0) | of(0, 1);
            case "I" -> of(0, 0) | of(0, 1) | of(0, 3) | of(0, 5);
            default -> -1;
        };
    }
}
