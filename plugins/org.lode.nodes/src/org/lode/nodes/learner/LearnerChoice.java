package org.lode.nodes.learner;

import org.knime.node.parameters.widget.choices.Label;
import org.lode.learn.LearningMethod;
import org.lode.learn.forest.GradientBoosting;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.linear.ElasticNet;
import org.lode.learn.neighbour.NearestNeighbours;
import org.lode.learn.regression.Regressor;

/** The methods of the node Model Learner. The constants' names are stored in workflows. */
enum LearnerChoice {
    /** The best of the others, or their average. */
    @Label(
            value = "Automatic",
            description = "Tries the other learners as far as they suit the number of materials, by cross-validation "
                    + "inside each fold, and takes the best; of up to 600 materials, the average of those whose error is "
                    + "at most a fifth larger.")
    AUTO,
    /** Linear, regularised by the evidence. */
    @Label(
            value = "Bayesian ridge",
            description = "A linear model whose strength of regularisation follows from the data. Good with few "
                    + "materials.")
    BAYESIAN_RIDGE,
    /** Linear in few descriptors. */
    @Label(
            value = "Elastic net",
            description = "A linear model of the descriptors that matter most; the others are left out.")
    ELASTIC_NET,
    /** Kernel method with predictive deviation. */
    @Label(
            value = "Gaussian process",
            description = "A smooth function through the data that knows how far it is from them. Good up to a few "
                    + "thousand materials.")
    GAUSSIAN_PROCESS,
    /** Averaged decision trees. */
    @Label(
            value = "Random forest",
            description = "The average of a hundred decision trees. Robust, and never outside the range of the data.")
    RANDOM_FOREST,
    /** Trees on the errors of trees. */
    @Label(
            value = "Gradient boosting",
            description = "Hundreds of small decision trees, each learned from the errors of those before it. Good "
                    + "from some hundred materials on.")
    GRADIENT_BOOSTING,
    /** The mean of the most similar rows. */
    @Label(
            value = "Nearest neighbours",
            description = "The mean of the most similar materials: the least that any other learner has to beat.")
    NEAREST_NEIGHBOURS,
    /** Feed-forward network. */
    @Label(
            value = "Neural network",
            description = "A network with several hidden layers. Good from a few thousand materials on, and as a "
                    + "source for transfer learning.")
    NETWORK;

    /**
     * The method.
     *
     * @param rows the number of materials
     * @param seconds how long the automatic choice may try learners, 0 for no limit
     */
    Regressor regressor(HyperParameters settings, int rows, double seconds) {
        return switch (this) {
            case AUTO -> LearningMethod.automatic(rows, 0, seconds);
            case BAYESIAN_RIDGE -> new BayesianRidge();
            case ELASTIC_NET -> new ElasticNet();
            case GAUSSIAN_PROCESS -> new GaussianProcess(settings.kernel.kernel());
            case RANDOM_FOREST -> settings.columnsPerSplit.forest(settings.trees);
            case GRADIENT_BOOSTING -> {
                var standard = GradientBoosting.standard();
                yield new GradientBoosting(
                        settings.boostedTrees,
                        settings.learningRate,
                        settings.depth,
                        standard.leastRows(),
                        standard.rowShare(),
                        standard.columnShare(),
                        standard.shrinkage());
            }
            case NEAREST_NEIGHBOURS -> new NearestNeighbours(settings.neighbours);
            case NETWORK -> settings.network();
        };
    }
}
