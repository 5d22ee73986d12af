package org.lode.represent;

import java.util.List;

/** The kinds of material that Lode reads. */
public enum MaterialKind {
    /** A molecule, written as SMILES. */
    MOLECULE("molecule", "SMILES"),
    /** A polymer, written as the SMILES of its repeat unit with two {@code *}. */
    POLYMER("polymer", "repeat unit SMILES with two '*'"),
    /** A chemical composition, written as a formula. */
    COMPOSITION("composition", "chemical formula"),
    /** A crystal, written as a CIF or POSCAR file. */
    CRYSTAL("crystal", "whole text of a CIF or POSCAR file");

    private static final int ENOUGH = 200;

    private final String label;
    private final String notation;

    MaterialKind(String label, String notation) {
        this.label = label;
        this.notation = notation;
    }

    /** The word for this kind in messages and recipes, in lower case. */
    public String label() {
        return label;
    }

    /** How such a material is written, for messages. */
    public String notation() {
        return notation;
    }

    /**
     * The kind that most of the texts can be read as; blank and null texts don't count.
     *
     * <p>The first 200 texts decide. Where as many texts read as one kind as another ({@code CO} is a molecule and a
     * composition), a polymer goes before a molecule and a molecule before a composition. Without a readable text the
     * answer is {@link #MOLECULE}.
     */
    public static MaterialKind detect(List<String> texts) {
        var readable = new int[values().length];
        texts.stream()
                .filter(text -> text != null && !text.isBlank())
                .limit(ENOUGH)
                .forEach(text -> {
                    for (var kind : values()) {
                        if (reads(kind, text)) {
                            readable[kind.ordinal()]++;
                        }
                    }
                });
        var best = MOLECULE;
        for (var kind : List.of(POLYMER, MOLECULE, COMPOSITION, CRYSTAL)) {
            if (readable[kind.ordinal()] > readable[best.ordinal()]
                    || kind == POLYMER
                            && readable[kind.ordinal()] > 0
                            && readable[kind.ordinal()] == readable[best.ordinal()]) {
                best = kind;
            }
        }
        return best;
    }

    // the reason of a failure doesn't matter here
    @SuppressWarnings("unused")
    private static boolean reads(MaterialKind kind, String text) {
        try {
            Material.parse(kind, text);
            return true;
        } catch (MaterialException e) {
            return false;
        }
    }
}
