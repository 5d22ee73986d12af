package org.lode.design.language;

/**
 * An atom as it is written in SMILES, without its bonds: {@code C}, {@code n}, {@code [nH]}, {@code [O-]}, {@code *}.
 *
 * @param text the symbol, in brackets where SMILES demands it
 * @param aromatic whether it is written in lower case
 * @param valence the bonds that an atom of this element and charge has in its normal state
 * @param hydrogens the hydrogens inside the brackets; 0 without brackets, where they are implied
 */
record AtomType(String text, boolean aromatic, int valence, int hydrogens) {
    /** The end of a polymer's repeat unit. */
    static final AtomType ATTACHMENT = new AtomType("*", false, 1, 0);

    boolean isAttachment() {
        return text.equals(ATTACHMENT.text);
    }
}
