package org.lode.design.sampler;

/** The ways in which a sampler makes a structure of others. */
public enum MoveKind {
    /** A new end, grown by the language of the seeds. */
    TAIL("tail"),
    /** A new end, grown by the language of the best so far. */
    ADAPTED_TAIL("adapted tail"),
    /** Parts of two structures, joined. */
    CROSSOVER("crossover");

    private final String label;

    MoveKind(String label) {
        this.label = label;
    }

    /** The name for users, in lower case. */
    public String label() {
        return label;
    }
}
