package org.lode.learn.linear;

import java.util.Arrays;
import org.lode.represent.Progress;

/**
 * Elastic net by cyclic coordinate descent along a path of falling penalties, each started from the one before.
 *
 * <p>Minimises |y - Xw|² / (2 n) + α ρ |w|₁ + α (1 - ρ) |w|² / 2, the objective of scikit-learn's ElasticNet. Friedman,
 * Hastie and Tibshirani, J. Stat. Softw. 33 (2010) 1. Between sweeps over all columns, only those with a weight are
 * visited.
 */
final class CoordinateDescent {
    private static final int MOST_SWEEPS = 2000;

    /** Changes below this, in deviations of the target, end a fit whose weights are wanted. */
    static final double EXACT = 1e-7;

    /** The same where only errors are compared; a penalty's error is uncertain by far more. */
    static final double ROUGH = 1e-4;

    /** The columns of the standardised rows, one array each. */
    private final double[][] columns;

    private final double[] targets;
    private final double[] squares;
    private final double share;
    private final double tolerance;

    /**
     * Prepares.
     *
     * @param rows standardised rows
     * @param targets targets of mean 0 and deviation 1
     * @param share ρ, the share of the absolute penalty, above 0
     * @param tolerance the change of a prediction, in deviations of the target, that ends a fit
     */
    CoordinateDescent(double[][] rows, double[] targets, double share, double tolerance) {
        this.tolerance = tolerance;
        this.targets = targets;
        this.share = share;
        columns = new double[rows[0].length][rows.length];
        squares = new double[columns.length];
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < rows.length; row++) {
                columns[column][row] = rows[row][column];
                squares[column] += rows[row][column] * rows[row][column] / rows.length;
            }
        }
    }

    /** The least penalty α under which all weights are zero. */
    double highestPenalty() {
        double most = 0;
        for (var column : columns) {
            most = Math.max(most, Math.abs(dot(column, targets)) / targets.length);
        }
        return most / share;
    }

    /** The weights for each penalty, which fall. */
    double[][] path(double[] penalties, Progress progress) {
        var path = new double[penalties.length][];
        var weights = new double[columns.length];
        var residual = targets.clone();
        for (int i = 0; i < penalties.length; i++) {
            progress.check();
            fit(penalties[i], weights, residual, progress);
            path[i] = weights.clone();
        }
        return path;
    }

    private void fit(double penalty, double[] weights, double[] residual, Progress progress) {
        var all = new int[columns.length];
        Arrays.setAll(all, column -> column);
        for (int sweep = 0; sweep < MOST_SWEEPS; ) {
            progress.check();
            double change = sweep(all, penalty, weights, residual);
            sweep++;
            if (change < tolerance) {
                return;
            }
            var active =
                    Arrays.stream(all).filter(column -> weights[column] != 0).toArray();
            for (; sweep < MOST_SWEEPS && sweep(active, penalty, weights, residual) >= tolerance; sweep++) {
                progress.check();
            }
        }
    }

    /** Visits columns in turn; returns the largest change of a prediction's deviation. */
    private double sweep(int[] visited, double penalty, double[] weights, double[] residual) {
        double absolute = penalty * share;
        double quadratic = penalty * (1 - share);
        double most = 0;
        for (int column : visited) {
            if (squares[column] == 0) {
                continue;
            }
            double before = weights[column];
            double pull = dot(columns[column], residual) / residual.length + squares[column] * before;
            double shrunk = Math.max(0, Math.abs(pull) - absolute);
            double after = Math.copySign(shrunk, pull) / (squares[column] + quadratic);
            if (after != before) {
                weights[column] = after;
                addMultiple(columns[column], before - after, residual);
                most = Math.max(most, Math.abs(after - before) * Math.sqrt(squares[column]));
            }
        }
        return most;
    }

    private static void addMultiple(double[] column, double factor, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * column[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
        }
        return first + second + (i < a.length ? a[i] * b[i] : 0);
    }
}
