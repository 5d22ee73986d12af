package org.lode.design.language;

/**
 * A word of extended SMILES (H. Ikebata et al., J. Comput.-Aided Mol. Des. 31 (2017) 379).
 *
 * <p>A bond belongs to the atom behind it. A ring is opened by {@code &} and closed by the number of rings that were
 * opened after it and are still open, so that a token means the same wherever it stands.
 *
 * @param kind what the token does
 * @param bond the bond in front of an atom or of an opened ring; implicit for others
 * @param atomType the index of the atom's type, -1 if it is no atom
 * @param distance the distance of a closed ring in the list of open rings, -1 if it closes none
 * @param text how it is written
 */
record Token(Kind kind, BondSymbol bond, int atomType, int distance, String text) {
    /** What a token does. */
    enum Kind {
        ATOM,
        BRANCH_OPEN,
        BRANCH_CLOSE,
        RING_OPEN,
        RING_CLOSE,
        END
    }

    static Token atom(BondSymbol bond, int atomType, String symbol) {
        return new Token(Kind.ATOM, bond, atomType, -1, bond.text() + symbol);
    }

    static Token ringOpen(BondSymbol bond) {
        return new Token(Kind.RING_OPEN, bond, -1, -1, bond.text() + "&");
    }

    static Token ringClose(int distance) {
        return new Token(Kind.RING_CLOSE, BondSymbol.IMPLICIT, -1, distance, Integer.toString(distance));
    }

    static Token mark(Kind kind, String text) {
        return new Token(kind, BondSymbol.IMPLICIT, -1, -1, text);
    }
}
