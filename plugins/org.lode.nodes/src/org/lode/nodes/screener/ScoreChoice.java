package org.lode.nodes.screener;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.screen.Scoring.Kind;

/** What candidates are ranked by. The constants' names are stored in workflows. */
enum ScoreChoice {
    /** The probability that all targets are met. */
    @Label(
            value = "Probability of the targets",
            description = "The probability that all properties lie in their windows.")
    PROBABILITY(Kind.PROBABILITY),
    /** Derringer's and Suich's desirability. */
    @Label(
            value = "Desirability",
            description =
                    "How much the predicted values are liked, whatever their uncertainty: fully inside the windows,"
                            + " falling to nothing beyond them.")
    DESIRABILITY(Kind.DESIRABILITY),
    /** Expected improvement. */
    @Label(
            value = "Expected improvement",
            description =
                    "For the next experiments: by how much the first target's property is expected to beat the best"
                            + " known value, times the probability of the other targets.")
    EXPECTED_IMPROVEMENT(Kind.EXPECTED_IMPROVEMENT),
    /** Upper confidence bound. */
    @Label(
            value = "Upper confidence bound",
            description = "For the next experiments: how good the first target's property is if it is better than"
                    + " predicted by some deviations.")
    UPPER_CONFIDENCE_BOUND(Kind.UPPER_CONFIDENCE_BOUND),
    /** Thompson draw. */
    @Label(
            value = "Thompson draw",
            description =
                    "For the next experiments: a value drawn from the prediction, so that each batch tries what may"
                            + " be best.")
    THOMPSON(Kind.THOMPSON);

    private final Kind kind;

    ScoreChoice(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
