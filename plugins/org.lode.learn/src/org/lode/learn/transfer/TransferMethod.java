package org.lode.learn.transfer;

/** The ways to transfer that a user chooses from. */
public enum TransferMethod {
    /**
     * An average of several ways and of direct learning, chosen by inner cross-validation: metrics, stacking, residual,
     * and frozen layers if there are few sources.
     */
    AUTO("automatic"),
    /** Gaussian processes whose distances count what the sources respond to, averaged by their evidence. */
    METRIC("metrics of the sources"),
    /** One or several hidden layers of the sources as features of a small learner. */
    FROZEN_LAYERS("frozen layers"),
    /** What all sources predict as features, alone and beside the descriptors. */
    STACKING("stacking"),
    /** A linear function of the sources' predictions, and a direct learner of what it leaves. */
    RESIDUAL("residual"),
    /** Networks among the sources are trained on with the target's values. */
    FINE_TUNING("fine-tuning"),
    /** Each source alone, hundreds of them; the best are averaged. */
    SHOTGUN("shotgun");

    private final String label;

    TransferMethod(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
