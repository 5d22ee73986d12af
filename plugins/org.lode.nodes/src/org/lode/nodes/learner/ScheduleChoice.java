package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.network.RateSchedule;

/** How the step size of a network changes over the training. The constants' names are stored in workflows. */
enum ScheduleChoice {
    /** Falls along a cosine. */
    @Label(value = "Cosine", description = "Falls slowly at first and last; suits most tables.")
    COSINE(RateSchedule.COSINE),
    /** Rises, then falls. */
    @Label(value = "One cycle", description = "Rises for a third of the training, then falls to nearly nothing.")
    ONE_CYCLE(RateSchedule.ONE_CYCLE),
    /** Falls twice. */
    @Label(value = "Steps", description = "Falls to a tenth after half of the training and again after three quarters.")
    STEP(RateSchedule.STEP),
    /** Stays. */
    @Label(value = "Constant", description = "Stays the same.")
    CONSTANT(RateSchedule.CONSTANT);

    private final RateSchedule schedule;

    ScheduleChoice(RateSchedule schedule) {
        this.schedule = schedule;
    }

    RateSchedule schedule() {
        return schedule;
    }
}
