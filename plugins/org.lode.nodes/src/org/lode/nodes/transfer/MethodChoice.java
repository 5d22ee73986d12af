package org.lode.nodes.transfer;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.transfer.TransferMethod;

/** The ways to transfer of the node Transfer Learner. The constants' names are stored in workflows. */
enum MethodChoice {
    /** An average of several ways and of direct learning. */
    @Label(
            value = "Automatic",
            description = "An average of the metrics of the sources, stacking, residual, frozen layers if there are few"
                    + " sources, and direct learning, chosen by cross-validation inside each fold.")
    AUTO(TransferMethod.AUTO),
    /** Distances that count what the sources respond to. */
    @Label(
            value = "Metrics of the sources",
            description = "Gaussian processes for which materials are alike if they agree in what the source models"
                    + " respond to, averaged by their evidence. Good with few materials and many sources.")
    METRIC(TransferMethod.METRIC),
    /** Hidden layers as features. */
    @Label(
            value = "Frozen layers",
            description = "The values in the hidden layers of source networks become the features of a small learner.")
    FROZEN_LAYERS(TransferMethod.FROZEN_LAYERS),
    /** Predictions as features. */
    @Label(
            value = "Stacking",
            description = "What all source models predict become features, alone and beside the descriptors.")
    STACKING(TransferMethod.STACKING),
    /** Learns what the sources leave. */
    @Label(
            value = "Residual",
            description = "A linear function of what the source models predict, and a direct learner of what it leaves."
                    + " Good if a source predicts the same property less well.")
    RESIDUAL(TransferMethod.RESIDUAL),
    /** Source networks are trained on. */
    @Label(
            value = "Fine-tuning",
            description = "The source networks are trained on with the new values, the first layers less than the last,"
                    + " and held near where they were.")
    FINE_TUNING(TransferMethod.FINE_TUNING),
    /** Each source by itself. */
    @Label(
            value = "Shotgun",
            description = "Tries each source model alone, hundreds of them, and averages the best. Fast.")
    SHOTGUN(TransferMethod.SHOTGUN);

    private final TransferMethod method;

    MethodChoice(TransferMethod method) {
        this.method = method;
    }

    /** The way as the learner knows it. */
    TransferMethod method() {
        return method;
    }
}
