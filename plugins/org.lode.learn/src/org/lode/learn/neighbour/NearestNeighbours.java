package org.lode.learn.neighbour;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.Targets;
import org.lode.learn.regression.TrainingRange;
import org.lode.represent.Progress;

/**
 * The mean of the nearest training rows in standardised descriptor space; rows at one distance count together, so that
 * the order of repeated rows has no part in it.
 *
 * <p>The deviation is the spread of the neighbours' targets, but at least a tenth of that of all targets. Cover and
 * Hart, IEEE Trans. Inf. Theory 13 (1967) 21.
 *
 * @param neighbours the number of different distances that are averaged over, from 1
 */
public record NearestNeighbours(int neighbours) implements Regressor {
    /** More rows than this are refused: the model would hold them all. */
    public static final int MOST_ROWS = 5000;

    /** Checks the number. */
    public NearestNeighbours {
        if (neighbours < 1) {
            throw new IllegalArgumentException("At least one neighbour is needed, not " + neighbours + ".");
        }
    }

    /** As many neighbours as suit most tables. */
    public static NearestNeighbours standard() {
        return new NearestNeighbours(5);
    }

    @Override
    public String description() {
        return "nearest neighbours, " + neighbours;
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        if (x.rows() > MOST_ROWS) {
            throw new LearnException("Nearest neighbours take at most " + MOST_ROWS + " rows, not " + x.rows()
                    + "; choose another learner or fewer rows.");
        }
        progress.check();
        var targets = Targets.standardize(y);
        var standardizer = Standardizer.fit(x);
        var rows = standardizer.applyClipped(x, Float.MAX_VALUE);
        int different = (int) IntStream.range(0, rows.rows())
                .mapToObj(row -> Arrays.hashCode(
                        Arrays.copyOfRange(rows.values(), row * rows.columns(), (row + 1) * rows.columns())))
                .distinct()
                .count();
        return new FittedNeighbours(
                TrainingRange.of(x),
                standardizer,
                rows,
                targets.values(),
                Math.min(neighbours, different),
                targets.mean(),
                targets.deviation());
    }
}
