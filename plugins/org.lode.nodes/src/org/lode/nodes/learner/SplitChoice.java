package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.validation.Split;

/** How the materials are divided into folds. The constants' names are stored in workflows. */
enum SplitChoice {
    /** At random. */
    @Label(value = "Random", description = "At random: how well more of the same is predicted.")
    RANDOM(Split.Kind.RANDOM),
    /** At random with values from low to high in every fold. */
    @Label(value = "Stratified", description = "At random, with values from low to high in every fold.")
    STRATIFIED(Split.Kind.STRATIFIED),
    /** By a column. */
    @Label(
            value = "Groups",
            description = "Materials with the same entry in a column, such as a laboratory or a series, stay together.")
    GROUPED(Split.Kind.GROUPED),
    /** By ring systems. */
    @Label(
            value = "Scaffolds",
            description =
                    "Molecules or repeat units with the same ring systems and linkers stay together: how well new "
                            + "scaffolds are predicted.")
    SCAFFOLD(Split.Kind.SCAFFOLD),
    /** By similarity. */
    @Label(
            value = "Clusters",
            description = "Like materials stay together: how well materials unlike the known ones are predicted.")
    CLUSTER(Split.Kind.CLUSTER),
    /** By elements. */
    @Label(
            value = "Chemical systems",
            description = "Compositions or crystals of the same elements stay together: how well new chemical systems "
                    + "are predicted.")
    CHEMICAL_SYSTEM(Split.Kind.CHEMICAL_SYSTEM);

    private final Split.Kind kind;

    SplitChoice(Split.Kind kind) {
        this.kind = kind;
    }

    Split.Kind kind() {
        return kind;
    }
}
