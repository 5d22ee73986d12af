package org.lode.learn;

import java.util.ArrayList;
import org.lode.learn.forest.CartForest;
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
    /** Cross-validation chooses among the others as far as they suit the size of the table. */
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

    /** Up to {@link #FEW_ROWS}, learners with errors up to so much larger than the best one's are averaged. */
    private static final double ABOUT_AS_GOOD = 0.2;

    /**
     * A forest whose trees try a third of the columns is better than one that tries few:
     * docs/decisions/0002-engines.md.
     */
    private static final int FOREST_TREES = 100;

    private static final double FOREST_COLUMNS = 1.0 / 3;

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
            case AUTO -> automatic(rows, threads, 0);
            case BAYESIAN_RIDGE -> new BayesianRidge();
            case GAUSSIAN_PROCESS -> new GaussianProcess(Kernel.RBF);
            case RANDOM_FOREST -> RandomForestRegressor.standard();
            case NETWORK -> new NetworkRegressor(NetworkSettings.standard(), threads);
            case ELASTIC_NET -> new ElasticNet();
            case GRADIENT_BOOSTING -> GradientBoosting.standard();
            case NEAREST_NEIGHBOURS -> NearestNeighbours.standard();
        };
    }

    /**
     * The choice among all methods that suit the size of the table, by inner cross-validation. From few rows it is the
     * average of those about as good as the best: docs/decisions/0002-engines.md.
     *
     * <p>Which methods are tried, and on how many folds, depends on the number of rows: Gaussian processes grow too
     * slow for middling tables, forests for large ones, and networks need many rows. The fast ones come first.
     *
     * @param seconds after which no further method is tried, 0 for no limit; with a limit the choice depends on the
     *     speed of the machine
     */
    public static Regressor automatic(int rows, int threads, double seconds) {
        var candidates = new ArrayList<Regressor>();
        candidates.add(BAYESIAN_RIDGE.regressor(rows, threads));
        if (rows <= MANY_ROWS) {
            candidates.add(ELASTIC_NET.regressor(rows, threads));
            candidates.add(NEAREST_NEIGHBOURS.regressor(rows, threads));
        }
        if (rows <= FEW_ROWS) {
            candidates.add(new GaussianProcess(Kernel.RBF));
            candidates.add(new GaussianProcess(Kernel.MATERN52));
        }
        if (rows <= MANY_ROWS) {
            candidates.add(new CartForest(FOREST_TREES, FOREST_COLUMNS, 1, threads));
        }
        candidates.add(GRADIENT_BOOSTING.regressor(rows, threads));
        if (rows > MANY_ROWS) {
            candidates.add(NETWORK.regressor(rows, threads));
        }
        return new BestOf(
                candidates, rows <= MANY_ROWS ? INNER_FOLDS : 2, seconds, rows <= FEW_ROWS ? ABOUT_AS_GOOD : 0);
    }
}
