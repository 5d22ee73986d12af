package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.kernel.Kernel;

/** The kernels of the Gaussian process. The constants' names are stored in workflows. */
enum KernelChoice {
    /** Twice differentiable. */
    @Label(value = "Matérn 5/2", description = "Smooth functions of standardised descriptors; suits most properties.")
    MATERN52(Kernel.MATERN52),
    /** Once differentiable. */
    @Label(value = "Matérn 3/2", description = "Rougher functions of standardised descriptors.")
    MATERN32(Kernel.MATERN32),
    /** Squared exponential. */
    @Label(value = "RBF", description = "Very smooth functions of standardised descriptors.")
    RBF(Kernel.RBF),
    /** Similarity of counts. */
    @Label(
            value = "Tanimoto",
            description = "The similarity of counts; for recipes of fingerprints and counts such as "
                    + "<tt>ecfp(radius=2)</tt>.")
    TANIMOTO(Kernel.TANIMOTO);

    private final Kernel kernel;

    KernelChoice(Kernel kernel) {
        this.kernel = kernel;
    }

    Kernel kernel() {
        return kernel;
    }
}
