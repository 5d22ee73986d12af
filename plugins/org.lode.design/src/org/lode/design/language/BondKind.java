package org.lode.design.language;

/** The kinds of bond that the language knows. */
enum BondKind {
    SINGLE(0, 1),
    DOUBLE(0, 2),
    TRIPLE(0, 3),
    AROMATIC(1, 0);

    private final int aromatic;
    private final int order;

    BondKind(int aromatic, int order) {
        this.aromatic = aromatic;
        this.order = order;
    }

    /** 1 for an aromatic bond, else 0. */
    int aromatic() {
        return aromatic;
    }

    /** The order of a bond that is not aromatic, else 0. */
    int order() {
        return order;
    }
}
