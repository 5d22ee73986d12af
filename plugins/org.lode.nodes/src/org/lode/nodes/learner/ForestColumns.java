package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.forest.CartForest;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.regression.Regressor;

/** How many columns the trees of a random forest try at a split. The constants' names are stored in workflows. */
enum ForestColumns {
    /** Weka's forest. */
    @Label(value = "Logarithm", description = "The logarithm to base two of the number of descriptors.")
    LOGARITHM,
    /** Lode's forest. */
    @Label(
            value = "A third",
            description =
                    "One in three. Often better where there are hundreds of descriptors or only some of them matter.")
    THIRD,
    /** Lode's forest, whose trees differ by their rows only. */
    @Label(value = "All", description = "All of them.")
    ALL;

    /** The forest of so many trees. */
    Regressor forest(int trees) {
        return switch (this) {
            case LOGARITHM -> new RandomForestRegressor(trees);
            case THIRD -> new CartForest(trees, 1.0 / 3, 1, 0);
            case ALL -> new CartForest(trees, 1, 1, 0);
        };
    }
}
