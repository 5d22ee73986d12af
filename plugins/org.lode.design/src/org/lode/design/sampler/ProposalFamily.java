package org.lode.design.sampler;

/** Families of moves. */
public enum ProposalFamily {
    /** The chemical language grows new ends and joins parts. The only family whose ratio of densities is known. */
    LANGUAGE("Chemical language"),
    /** Graphs are crossed and mutated, rings and substituents swapped. */
    GRAPH_EDITS("Graph edits"),
    /** Monomers of polymers are exchanged by rules of polymer chemistry, so that each design names its monomers. */
    POLYMERISATION("Polymerisation");

    private final String label;

    ProposalFamily(String label) {
        this.label = label;
    }

    /** The name for users. */
    public String label() {
        return label;
    }
}
