package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Likelihood;
import org.lode.learn.MaterialSet;
import org.lode.learn.TargetWindow;
import org.lode.learn.algebra.SymmetricEigen;
import org.lode.learn.linear.Evidence;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * The likelihood of iQSPR as XenonPy has it: for each property a Bayesian ridge regression on fingerprints that are centred,
 * but not scaled, fitted to all rows, and the normal distribution that it predicts, without calibration and without any
 * applicability domain. The variance is that of scikit-learn's {@code BayesianRidge}, which takes the row from zero and not
 * from the mean row.
 */
final class FingerprintRidge implements Likelihood {
    /** Directions whose share of the largest variation is below this are rounding errors. */
    private static final double NEGLIGIBLE = 1e-10;

    private final Recipe recipe;
    private final Directions directions;
    private final List<Posterior> posteriors;
    private final List<TargetWindow> targets;

    private FingerprintRidge(
            Recipe recipe, Directions directions, List<Posterior> posteriors, List<TargetWindow> targets) {
        this.recipe = recipe;
        this.directions = directions;
        this.posteriors = posteriors;
        this.targets = targets;
    }

    /**
     * The principal directions of the centred training rows.
     *
     * @param squares the squared singular values
     * @param vectors a row each
     */
    private record Directions(double[] squares, double[][] vectors) {
        /** A row along each direction. */
        double[] along(double[] row) {
            var along = new double[squares.length];
            for (int column = 0; column < row.length; column++) {
                if (row[column] != 0) {
                    for (int k = 0; k < along.length; k++) {
                        along[k] += vectors[k][column] * row[column];
                    }
                }
            }
            return along;
        }
    }

    /**
     * What is known of a property.
     *
     * @param intercept its value for a row of zeros
     * @param weights by direction
     * @param variances of the weights
     * @param noise the variance of the values
     */
    private record Posterior(double intercept, double[] weights, double[] variances, double noise) {}

    /** Learns from tables of the same materials, one per target. */
    static FingerprintRidge learn(
            List<MaterialSet> sets, List<TargetWindow> targets, String recipeText, Progress progress) throws Exception {
        var recipe = Recipe.parse(recipeText);
        var features = new Featurizer(recipe, 0).compute(sets.get(0).materials(), Quiet.of(progress));
        var centre = new double[features.columns()];
        for (int i = 0; i < features.rows(); i++) {
            var row = features.row(i);
            for (int column : filled(row)) {
                centre[column] += row[column] / features.rows();
            }
        }
        progress.check();
        var directions = features.rows() < features.columns()
                ? directionsOfFewRows(features, centre)
                : directionsOfManyRows(features, centre);
        var middle = directions.along(centre);
        var posteriors = new ArrayList<Posterior>();
        for (var set : sets) {
            var y = new double[features.rows()];
            Arrays.setAll(y, i -> set.values()[features.source(i)]);
            double mean = Arrays.stream(y).average().orElseThrow();
            var products = new double[directions.squares.length];
            double targetSquares = 0;
            for (int i = 0; i < y.length; i++) {
                var along = directions.along(features.row(i));
                for (int k = 0; k < along.length; k++) {
                    products[k] += along[k] * (y[i] - mean);
                }
                targetSquares += (y[i] - mean) * (y[i] - mean);
            }
            var evidence = evidence(directions.squares, products, targetSquares, y.length);
            posteriors.add(posterior(evidence, directions.squares, products, mean, middle));
        }
        return new FingerprintRidge(recipe, directions, List.copyOf(posteriors), targets);
    }

    private static int[] filled(double[] row) {
        return IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
    }

    /** From the products of columns with each other. */
    private static Directions directionsOfManyRows(Features features, double[] centre) {
        var products = new double[centre.length][centre.length];
        for (int i = 0; i < features.rows(); i++) {
            var row = features.row(i);
            var filled = filled(row);
            for (int a : filled) {
                for (int b : filled) {
                    products[a][b] += row[a] * row[b];
                }
            }
        }
        for (int a = 0; a < centre.length; a++) {
            for (int b = 0; b < centre.length; b++) {
                products[a][b] -= features.rows() * centre[a] * centre[b];
            }
        }
        var eigen = SymmetricEigen.of(products);
        return new Directions(squares(eigen), eigen.vectors());
    }

    /** From the products of rows with each other; directions in which the rows don't vary are left out. */
    private static Directions directionsOfFewRows(Features features, double[] centre) {
        int count = features.rows();
        var rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = features.row(i);
            for (int column = 0; column < centre.length; column++) {
                rows[i][column] -= centre[column];
            }
        }
        var products = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                for (int column = 0; column < centre.length; column++) {
                    products[i][j] += rows[i][column] * rows[j][column];
                }
                products[j][i] = products[i][j];
            }
        }
        var eigen = SymmetricEigen.of(products);
        var squares = squares(eigen);
        var varying = IntStream.range(0, count).filter(k -> squares[k] > 0).toArray();
        var vectors = new double[varying.length][centre.length];
        for (int k = 0; k < varying.length; k++) {
            for (int i = 0; i < count; i++) {
                double share = eigen.vectors()[varying[k]][i] / Math.sqrt(squares[varying[k]]);
                for (int column = 0; column < centre.length; column++) {
                    vectors[k][column] += share * rows[i][column];
                }
            }
        }
        return new Directions(
                Arrays.stream(varying).mapToDouble(k -> squares[k]).toArray(), vectors);
    }

    private static double[] squares(SymmetricEigen eigen) {
        double largest = Arrays.stream(eigen.values()).max().orElse(0);
        return Arrays.stream(eigen.values())
                .map(square -> square > NEGLIGIBLE * largest ? square : 0)
                .toArray();
    }

    private static Evidence evidence(double[] squares, double[] products, double targetSquares, int rows) {
        var projections = new double[squares.length];
        Arrays.setAll(projections, k -> squares[k] == 0 ? 0 : products[k] / Math.sqrt(squares[k]));
        return Evidence.maximize(squares, projections, targetSquares, rows);
    }

    private static Posterior posterior(
            Evidence evidence, double[] squares, double[] products, double mean, double[] middle) {
        var weights = new double[squares.length];
        var variances = new double[squares.length];
        double intercept = mean;
        for (int k = 0; k < squares.length; k++) {
            variances[k] = 1 / (evidence.weights() + evidence.noise() * squares[k]);
            weights[k] = squares[k] == 0 ? 0 : evidence.noise() * products[k] * variances[k];
            intercept -= weights[k] * middle[k];
        }
        return new Posterior(intercept, weights, variances, 1 / evidence.noise());
    }

    @Override
    public List<Evaluation> evaluate(List<? extends Material> materials, Progress progress) {
        var evaluations = new Evaluation[materials.size()];
        Arrays.fill(evaluations, Evaluation.IMPOSSIBLE);
        if (!materials.isEmpty()) {
            var features = new Featurizer(recipe, 0).compute(materials, Quiet.of(progress));
            for (int i = 0; i < features.rows(); i++) {
                progress.check();
                evaluations[features.source(i)] = evaluation(directions.along(features.row(i)));
            }
        }
        return List.of(evaluations);
    }

    private Evaluation evaluation(double[] along) {
        int count = posteriors.size();
        var mean = new double[count];
        var deviation = new double[count];
        var inDomain = new boolean[count];
        var logProbability = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            var posterior = posteriors.get(i);
            double variance = posterior.noise;
            mean[i] = posterior.intercept;
            for (int k = 0; k < along.length; k++) {
                mean[i] += posterior.weights[k] * along[k];
                variance += posterior.variances[k] * along[k] * along[k];
            }
            deviation[i] = Math.sqrt(variance);
            inDomain[i] = true;
            logProbability[i] = targets.get(i).logProbability(mean[i], deviation[i]);
            sum += logProbability[i];
        }
        return new Evaluation(mean, deviation, inDomain, logProbability, 0, sum);
    }
}
