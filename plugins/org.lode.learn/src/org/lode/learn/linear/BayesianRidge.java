package org.lode.learn.linear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.SymmetricEigen;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.Targets;
import org.lode.learn.regression.TrainingRange;
import org.lode.represent.Progress;

/**
 * Bayesian ridge regression: a linear model whose regularisation and noise are found by maximising the evidence.
 *
 * <p>Descriptors and targets are standardised first. The predictive variance has all its parts: the noise, the
 * intercept and the weights, also in the directions in which the training rows don't vary (there are such whenever rows
 * are fewer than descriptors; scikit-learn 1.2 leaves them out and is too sure of unusual rows). Cost: the smaller side
 * of the table squared times the larger one, plus the cube of the smaller one.
 *
 * <p>Tipping, J. Mach. Learn. Res. 1 (2001) 211; MacKay, Neural Comput. 4 (1992) 415.
 */
public record BayesianRidge() implements Regressor {
    /** Directions whose share of the largest variation is below this are rounding errors. */
    private static final double NEGLIGIBLE = 1e-10;

    /** A direction of descriptor space with its squared singular value and the targets' projection on it. */
    private record Direction(double square, double projection, double[] vector) {}

    @Override
    public String description() {
        return "Bayesian ridge regression, evidence maximisation";
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var targets = Targets.standardize(y);
        var standardizer = Standardizer.fit(x);
        var rows = standardizer.apply(x);
        progress.check();
        var directions =
                rows.length < x.columns() ? fromRows(rows, targets.values()) : fromColumns(rows, targets.values());
        progress.check();
        double targetSquares = 0;
        for (double value : targets.values()) {
            targetSquares += value * value;
        }
        var evidence = Evidence.maximize(
                directions.stream().mapToDouble(Direction::square).toArray(),
                directions.stream().mapToDouble(Direction::projection).toArray(),
                targetSquares,
                rows.length);
        return fitted(TrainingRange.of(x), standardizer, targets, directions, evidence, x.columns());
    }

    /** From the covariance of the descriptors, columns × columns. */
    private static List<Direction> fromColumns(double[][] rows, double[] y) {
        int columns = rows[0].length;
        var gram = new double[columns][columns];
        var projections = new double[columns];
        for (int row = 0; row < rows.length; row++) {
            var values = rows[row];
            for (int i = 0; i < columns; i++) {
                projections[i] += values[i] * y[row];
                if (values[i] != 0) {
                    for (int j = 0; j <= i; j++) {
                        gram[i][j] += values[i] * values[j];
                    }
                }
            }
        }
        mirror(gram);
        var eigen = SymmetricEigen.of(gram);
        var directions = new ArrayList<Direction>();
        for (int k = 0; k < columns; k++) {
            double square = eigen.values()[k];
            var vector = eigen.vectors()[k];
            directions.add(new Direction(square, dot(vector, projections) / Math.sqrt(Math.max(square, 0)), vector));
        }
        return significant(directions);
    }

    /** From the inner products of the rows, rows × rows. */
    private static List<Direction> fromRows(double[][] rows, double[] y) {
        var gram = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = dot(rows[i], rows[j]);
            }
        }
        mirror(gram);
        var eigen = SymmetricEigen.of(gram);
        var directions = new ArrayList<Direction>();
        for (int k = 0; k < rows.length; k++) {
            double square = eigen.values()[k];
            var left = eigen.vectors()[k];
            var vector = new double[rows[0].length];
            double length = Math.sqrt(Math.max(square, Double.MIN_NORMAL));
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < vector.length; column++) {
                    vector[column] += left[row] * rows[row][column] / length;
                }
            }
            directions.add(new Direction(square, dot(left, y), vector));
        }
        return significant(directions);
    }

    private static List<Direction> significant(List<Direction> directions) {
        double largest =
                directions.stream().mapToDouble(Direction::square).max().orElse(0);
        return directions.stream()
                .filter(direction -> direction.square() > NEGLIGIBLE * largest)
                .sorted(Comparator.comparingDouble(Direction::square).reversed())
                .toList();
    }

    private static void mirror(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static FittedRidge fitted(
            TrainingRange range,
            Standardizer standardizer,
            Targets targets,
            List<Direction> directions,
            Evidence evidence,
            int columns) {
        var weights = new double[columns];
        var variances = new double[directions.size()];
        var vectors = new double[directions.size()][];
        for (int k = 0; k < variances.length; k++) {
            var direction = directions.get(k);
            double total = direction.square() + evidence.weights() / evidence.noise();
            double coordinate = direction.projection() * Math.sqrt(direction.square()) / total;
            for (int column = 0; column < columns; column++) {
                weights[column] += coordinate * direction.vector()[column];
            }
            variances[k] = 1 / (evidence.noise() * total);
            vectors[k] = direction.vector();
        }
        double noise = (1 + 1.0 / targets.values().length) / evidence.noise();
        double unseen = directions.size() < columns ? 1 / evidence.weights() : 0;
        return new FittedRidge(
                range, standardizer, weights, vectors, variances, noise, unseen, targets.mean(), targets.deviation());
    }
}
