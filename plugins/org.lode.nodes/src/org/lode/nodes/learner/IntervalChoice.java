package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.IntervalMethod;

/** How prediction intervals are made. The constants' names are stored in workflows. */
enum IntervalChoice {
    /** CV+ for few materials. */
    @Label(value = "Automatic", description = "CV+ for fewer than 200 materials, otherwise cross-conformal.")
    AUTO(IntervalMethod.AUTO),
    /** Around one model. */
    @Label(
            value = "Cross-conformal",
            description = "The errors of the cross-validation around the prediction of the one model.")
    CROSS_CONFORMAL(IntervalMethod.CROSS_CONFORMAL),
    /** Around the models of the folds. */
    @Label(
            value = "CV+",
            description = "Each error of the cross-validation around the prediction of the model that made it: holds"
                    + " its level also where the models of the folds differ. They go into the model's file, which"
                    + " becomes larger by a model for each fold.")
    CV_PLUS(IntervalMethod.CV_PLUS);

    private final IntervalMethod method;

    IntervalChoice(IntervalMethod method) {
        this.method = method;
    }

    IntervalMethod method() {
        return method;
    }
}
