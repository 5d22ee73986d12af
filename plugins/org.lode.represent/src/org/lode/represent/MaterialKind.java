package org.lode.represent;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The kinds of material that Lode reads. */
public enum MaterialKind {
    /** A molecule, written as SMILES. */
    MOLECULE("molecule", "SMILES"),
    /** A polymer, written as the SMILES of its repeat unit with two {@code *}. */
    POLYMER("polymer", "repeat unit SMILES with two '*'"),
    /** A chemical composition, written as a formula. */
    COMPOSITION("composition", "chemical formula"),
    /** A crystal, written as a CIF or POSCAR file. */
    CRYSTAL("crystal", "whole text of a CIF or POSCAR file"),
    /** Components of other kinds with fractions and conditions. */
    MIXTURE("mixture", "components with amounts such as 'CCO:0.4 | O:0.6'");

    private static final int ENOUGH = 200;
    private static final Pattern REPEATED_ELEMENT = Pattern.compile("([A-Z][a-z]?)[0-9]*\\1(?![a-z])");

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
     * The kind that the texts are of; blank and null texts don't count.
     *
     * <p>The first 200 texts decide, and first of all those that read as one kind alone: {@code CO} is a molecule and a
     * composition and says nothing where {@code Fe2O3} or {@code c1ccccc1} stands beside it. A formula that names an
     * element twice in a row ({@code CCO}) is taken for SMILES. Where as many texts read as one kind as another, a polymer
     * goes before a molecule and a molecule before the others. Without a readable text the answer is {@link #MOLECULE}.
     */
    public static MaterialKind detect(List<String> texts) {
        var telling = new int[values().length];
        var readable = new int[values().length];
        texts.stream()
                .filter(text -> text != null && !text.isBlank())
                .limit(ENOUGH)
                .forEach(text -> {
                    var kinds = Arrays.stream(values())
                            .filter(kind -> kind.reads(text))
                            .toList();
                    kinds.forEach(kind -> readable[kind.ordinal()]++);
                    if (kinds.size() == 1 && !(kinds.get(0) == COMPOSITION && likeSmiles(text))) {
                        telling[kinds.get(0).ordinal()]++;
                    }
                });
        return most(Arrays.stream(telling).anyMatch(count -> count > 0) ? telling : readable);
    }

    private static MaterialKind most(int[] votes) {
        var best = POLYMER;
        for (var kind : List.of(MOLECULE, COMPOSITION, CRYSTAL, MIXTURE)) {
            if (votes[kind.ordinal()] > votes[best.ordinal()]) {
                best = kind;
            }
        }
        return votes[best.ordinal()] == 0 ? MOLECULE : best;
    }

    /** A broken SMILES may still read as a formula. */
    private static boolean likeSmiles(String text) {
        return REPEATED_ELEMENT.matcher(text).find();
    }

    /** Whether a text can be read as a material of this kind. */
    // the reason of a failure doesn't matter here
    @SuppressWarnings("unused")
    boolean reads(String text) {
        try {
            Material.parse(this, text);
            return true;
        } catch (MaterialException e) {
            return false;
        }
    }
}
