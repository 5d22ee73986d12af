package org.lode.design.sampler;

import org.lode.represent.MaterialKind;

/** The ways in which a sampler makes a structure of others. */
public enum MoveKind {
    /** A new end, grown by the language of the seeds. */
    TAIL("tail", ProposalFamily.LANGUAGE),
    /** A new end, grown by the language of the best so far. */
    ADAPTED_TAIL("adapted tail", ProposalFamily.LANGUAGE),
    /** Parts of two structures, joined at single bonds of the chain. */
    CROSSOVER("crossover", ProposalFamily.LANGUAGE),
    /** Parts of two structures, joined at a bond or across a ring. */
    GRAPH_CROSSOVER("graph crossover", ProposalFamily.GRAPH_EDITS),
    /** An atom or bond, changed. */
    MUTATION("mutation", ProposalFamily.GRAPH_EDITS),
    /** A ring system of another structure in place of one's own. */
    RING_SWAP("ring swap", ProposalFamily.GRAPH_EDITS),
    /** A substituent, moved or exchanged for that of another structure. */
    SUBSTITUENT_SWAP("substituent swap", ProposalFamily.GRAPH_EDITS),
    /** A monomer of a polymer, exchanged or edited. */
    MONOMER_EXCHANGE("monomer exchange", ProposalFamily.POLYMERISATION);

    private final String label;
    private final ProposalFamily family;

    MoveKind(String label, ProposalFamily family) {
        this.label = label;
        this.family = family;
    }

    /** The name for users, in lower case. */
    public String label() {
        return label;
    }

    /** The family it belongs to. */
    public ProposalFamily family() {
        return family;
    }

    /** Whether structures of a kind can be changed in this way. */
    public boolean suits(MaterialKind kind) {
        return this != MONOMER_EXCHANGE || kind == MaterialKind.POLYMER;
    }
}
