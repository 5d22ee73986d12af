package org.lode.design.language;

/** A bond as it is written in front of an atom or a ring digit. */
enum BondSymbol {
    /** Nothing: an aromatic bond between aromatic atoms, else a single bond. */
    IMPLICIT(""),
    /** A single bond between aromatic atoms. */
    SINGLE("-"),
    /** A double bond. */
    DOUBLE("="),
    /** A triple bond. */
    TRIPLE("#");

    private final String text;

    BondSymbol(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** How a bond of the given kind is written where both ends are aromatic or not. */
    static BondSymbol of(BondKind kind, boolean bothAromatic) {
        return switch (kind) {
            case AROMATIC -> IMPLICIT;
            case SINGLE -> bothAromatic ? SINGLE : IMPLICIT;
            case DOUBLE -> DOUBLE;
            case TRIPLE -> TRIPLE;
        };
    }

    /** The kind that this symbol stands for where both ends are aromatic or not. */
    BondKind kind(boolean bothAromatic) {
        return switch (this) {
            case IMPLICIT -> bothAromatic ? BondKind.AROMATIC : BondKind.SINGLE;
            case SINGLE -> BondKind.SINGLE;
            case DOUBLE -> BondKind.DOUBLE;
            case TRIPLE -> BondKind.TRIPLE;
        };
    }
}
