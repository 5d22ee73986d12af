package org.lode.nodes.screener;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.screen.Diversity.Kind;

/** How many of the best may resemble one another. The constants' names are stored in workflows. */
enum DiversityChoice {
    /** The best. */
    @Label(value = "The best", description = "However much they resemble one another.")
    NONE(Kind.NONE),
    /** Only so many of a cluster. */
    @Label(value = "Some of each cluster", description = "The best, but only so many that resemble one another.")
    CLUSTERS(Kind.CLUSTERS),
    /** Only so many of a scaffold. */
    @Label(
            value = "Some of each scaffold",
            description =
                    "The best, but only so many with the same Murcko scaffold, which is the rings with the linkers"
                            + " between them; what has no ring is not limited. Of formulas and crystals only so many of the"
                            + " same elements.")
    SCAFFOLDS(Kind.SCAFFOLDS),
    /** As far apart as possible. */
    @Label(
            value = "Far apart",
            description = "Those that lie farthest apart among ten times as many of the best: a diverse batch for the"
                    + " next experiments.")
    MAX_MIN(Kind.MAX_MIN);

    private final Kind kind;

    DiversityChoice(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
