package org.lode.learn;

import java.util.List;
import org.lode.learn.forest.GradientBoosting;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.linear.ElasticNet;
import org.lode.learn.neighbour.NearestNeighbours;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.regression.Regressor;
import org.lode.learn.validation.BestOf;

/** The ways to learn that a user chooses from, each with settings that suit most tables. */
public enum LearningMethod {
    /** Cross-validation chooses between the others as far as they suit the size of the table. */
    AUTO("automatic"),
    /** Linear in the descriptors. */
    BAYESIAN_RIDGE("Bayesian ridge regression"),
    /** Smooth; at most {@value GaussianProcess#MOST_ROWS} rows. */
    GAUSSIAN_PROCESS("Gaussian process"),
    /** Trees. */
    RANDOM_FOREST("random forest"),
    /** A multilayer perceptron, for large tables. */
    NETWORK("neural network"),
    /** Linear in few descriptors. */
    ELASTIC_NET("elastic net"),
    /** Shallow trees, one on the errors of the others. */
    GRADIENT_BOOSTING("gradient boosting"),
    /** The mean of the most similar rows; at most {@value NearestNeighbours#MOST_ROWS} rows. */
    NEAREST_NEIGHBOURS("nearest neighbours");

    private static final int FEW_ROWS = 600;
    private static final int MANY_ROWS = 2000;
    private static final int INNER_FOLDS = 4;

    private final String label;

    LearningMethod(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /**
     * The regressor.
     *
     * @param rows the number of rows it will learn from, which the automatic choice depends on
     * @param threads how many threads it may use, 0 for all processors
     */
    public Regressor regressor(int rows, int threads) {
        return switch (this) {
            case AUTO -> automatic(rows, threads);
            case BAYESIAN_RIDGE -> new BayesianRidge();
            case GAUSSIAN_PROCESS -> new GaussianProcess(Kernel.RBF);
            case RANDOM_FOREST -> RandomForestRegressor.standard();
            case NETWORK -> new NetworkRegressor(NetworkSettings.standard(), threads);
            case ELASTIC_NET -> new ElasticNet();
            case GRADIENT_BOOSTING -> GradientBoosting.standard();
            case NEAREST_NEIGHBOURS -> NearestNeighbours.standard();
        };
    }

    /** Gaussian processes grow too slow for middling tables, forests for large ones; networks need many rows. */
    private static Regressor automatic(int rows, int threads) {
        var ridge = BAYESIAN_RIDGE.regressor(rows, threads);
        var forest = RANDOM_FOREST.regressor(rows, threads);
        if (rows <= FEW_ROWS) {
            return new BestOf(
                    List.of(new GaussianProcess(Kernel.RBF), new GaussianProcess(Kernel.MATERN52), ridge, forest),
                    INNER_FOLDS);
        }
        if (rows <= MANY_ROWS) {
            return new BestOf(List.of(ridge, forest), INNER_FOLDS);
        }
        return new BestOf(List.of(NETWORK.regressor(rows, threads), ridge), 2);
    }
}
