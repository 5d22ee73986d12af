package org.lode.design.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What a language has learned about valid structures. Immutable. */
final class Grammar {
    private final Vocabulary vocabulary;
    private final int[] bonding;
    private final byte[][] room;
    private final long ringSizes;
    private final long aromaticRingSizes;
    private final int attachments;
    private final int maxTokens;

    /**
     * Takes what was learned.
     *
     * @param bonding the {@link BondingStates} of each atom type, of which those that are possible are kept
     * @param ringSizes a bit per size of the rings that may be closed, up to 63
     * @param aromaticRingSizes the same for rings that an aromatic bond closes
     * @param attachments the number of {@code *} in each structure: 2 for repeat units, 0 for molecules
     * @param maxTokens the longest sentence
     */
    Grammar(
            Vocabulary vocabulary,
            int[] bonding,
            long ringSizes,
            long aromaticRingSizes,
            int attachments,
            int maxTokens) {
        this.vocabulary = vocabulary;
        this.bonding = new int[bonding.length];
        Arrays.setAll(this.bonding, type -> bonding[type] & BondingStates.possible(vocabulary.type(type)));
        this.ringSizes = ringSizes;
        this.aromaticRingSizes = aromaticRingSizes;
        this.attachments = attachments;
        this.maxTokens = maxTokens;
        room = new byte[bonding.length][];
        for (int type = 0; type < room.length; type++) {
            room[type] = BondingStates.rooms(
                    this.bonding[type], vocabulary.type(type).aromatic());
        }
    }

    /** The grammar of all that is valid by one of several grammars of the same kind of structures. */
    static Grammar union(List<Grammar> grammars) {
        if (grammars.size() == 1) {
            return grammars.get(0);
        }
        var atoms = new HashSet<Vocabulary.BondedAtom>();
        var ringBonds = EnumSet.noneOf(BondSymbol.class);
        var bonding = new HashMap<AtomType, Integer>();
        long ringSizes = 0;
        long aromaticRingSizes = 0;
        int maxTokens = 0;
        for (var grammar : grammars) {
            atoms.addAll(grammar.vocabulary.bondedAtoms());
            ringBonds.addAll(grammar.vocabulary.ringBonds());
            for (int type = 0; type < grammar.bonding.length; type++) {
                bonding.merge(grammar.vocabulary.type(type), grammar.bonding[type], (a, b) -> a | b);
            }
            ringSizes |= grammar.ringSizes;
            aromaticRingSizes |= grammar.aromaticRingSizes;
            maxTokens = Math.max(maxTokens, grammar.maxTokens);
        }
        var vocabulary = new Vocabulary(atoms, ringBonds);
        var states = new int[vocabulary.typeCount()];
        Arrays.setAll(states, type -> bonding.get(vocabulary.type(type)));
        int attachments = grammars.get(0).attachments;
        return new Grammar(vocabulary, states, ringSizes, aromaticRingSizes, attachments, maxTokens);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** A bit per size of the rings that may be closed by a bond that is not aromatic. */
    long ringSizes() {
        return ringSizes;
    }

    /** A bit per size of the rings that may be closed by an aromatic bond. */
    long aromaticRingSizes() {
        return aromaticRingSizes;
    }

    /** The {@link BondingStates} of an atom type. */
    int bonding(int type) {
        return bonding[type];
    }

    int attachments() {
        return attachments;
    }

    int maxTokens() {
        return maxTokens;
    }

    /** The most bonds that an atom can still take, -1 if it has too many: see {@link BondingStates#room}. */
    int room(int type, int aromatic, int order) {
        return BondingStates.representable(aromatic, order) ? room[type][BondingStates.index(aromatic, order)] : -1;
    }

    boolean allowsRing(BondKind kind, int size) {
        long sizes = kind == BondKind.AROMATIC ? aromaticRingSizes : ringSizes;
        return size < Long.SIZE && (sizes >>> size & 1) != 0;
    }

    /** The size of the largest ring that a bond of this kind may close, -1 for none. */
    int largestRing(BondKind kind) {
        long sizes = kind == BondKind.AROMATIC ? aromaticRingSizes : ringSizes;
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(sizes);
    }
}
