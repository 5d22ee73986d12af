package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.regression.TargetTransform;

/** What the target values are transformed by. The constants' names are stored in workflows. */
enum TransformChoice {
    /** Nothing. */
    @Label(value = "None", description = "The values are learned as they are.")
    NONE(TargetTransform.Choice.NONE),
    /** The natural logarithm. */
    @Label(
            value = "Logarithm",
            description = "The logarithm of the values is learned; for positive values over several orders of "
                    + "magnitude. Predictions are the mean of the lognormal distribution.")
    LOGARITHM(TargetTransform.Choice.LOGARITHM),
    /** The power of Box and Cox. */
    @Label(
            value = "Power",
            description = "The power between logarithm and square under which the values look most normal (Box and "
                    + "Cox) is learned; for positive values.")
    BOX_COX(TargetTransform.Choice.BOX_COX);

    private final TargetTransform.Choice choice;

    TransformChoice(TargetTransform.Choice choice) {
        this.choice = choice;
    }

    TargetTransform.Choice choice() {
        return choice;
    }
}
