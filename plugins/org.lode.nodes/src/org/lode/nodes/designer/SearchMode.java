package org.lode.nodes.designer;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.design.sampler.SamplerMode;

/** What is looked for. The constants' names are stored in workflows. */
enum SearchMode {
    @Label(value = "Best designs", description = "An annealed search that keeps the best of parents and proposals.")
    OPTIMISE(SamplerMode.OPTIMISE),
    @Label(
            value = "Samples of the posterior",
            description = "Structures as probable as the targets and the language of the seeds make "
                    + "them; every move is corrected by Metropolis and Hastings.")
    POSTERIOR(SamplerMode.POSTERIOR);

    private final SamplerMode mode;

    SearchMode(SamplerMode mode) {
        this.mode = mode;
    }

    SamplerMode mode() {
        return mode;
    }
}
