package org.lode.learn.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.RegressorAverage;
import org.lode.learn.regression.RegressorChoice;
import org.lode.represent.Progress;

/**
 * Learns by the one of several regressors that has the least cross-validated mean absolute error on the rows given, or
 * by the average of those that are about as good: from few rows, which of them is the best is mostly chance, and methods
 * of different kinds err differently.
 *
 * <p>Validating this regressor from outside is nested cross-validation: the choice is made anew without the rows held
 * out. Candidates that cannot learn from the rows are passed over. Without a time limit the choice depends on rows and
 * seed alone; with one, on the speed of the machine as well. The first candidate that can learn is always tried to the
 * end; one that is still learning when the time is over is stopped.
 *
 * @param candidates the regressors, the preferred one first
 * @param folds how many folds the choice uses
 * @param seconds after which no candidate is tried any more; 0 for no limit
 * @param tolerance candidates whose error is at most this share larger than the least one are averaged; 0 for the best
 *     one alone
 */
public record BestOf(List<Regressor> candidates, int folds, double seconds, double tolerance)
        implements RegressorChoice {
    /** The best one alone. */
    public BestOf(List<Regressor> candidates, int folds, double seconds) {
        this(candidates, folds, seconds, 0);
    }

    /** The best one alone, without a time limit. */
    public BestOf(List<Regressor> candidates, int folds) {
        this(candidates, folds, 0);
    }

    /** Copies the list. */
    public BestOf {
        candidates = List.copyOf(candidates);
    }

    @Override
    public String description() {
        return "best of " + candidates.stream().map(Regressor::description).collect(Collectors.joining("; "));
    }

    @Override
    @SuppressWarnings("unused")
    public Selection select(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        // Rows have no names here; their numbers stand for them, so that their order doesn't matter.
        var names = IntStream.range(0, x.rows())
                .mapToObj(row ->
                        Arrays.toString(Arrays.copyOfRange(x.values(), row * x.columns(), (row + 1) * x.columns())))
                .toList();
        int different = (int) names.stream().distinct().count();
        if (different < 2) {
            throw new LearnException("All rows have the same descriptors; choose other descriptors.");
        }
        var inner = Folds.draw(names, Math.min(folds, different), seed);
        var time = new TimeLimit(seconds);
        Regressor best = null;
        double least = Double.POSITIVE_INFINITY;
        LearnException failure = null;
        var scores = new ArrayList<Score>();
        for (int i = 0; i < candidates.size(); i++) {
            var part = progress.part((double) i / candidates.size(), (i + 1.0) / candidates.size());
            var candidate = candidates.get(i);
            if (best != null && time.isOver()) {
                scores.add(new Score(candidate.description(), Double.NaN, LATE));
                continue;
            }
            try {
                var limited = best == null ? part : part.until(time::isOver);
                var predicted = CrossValidation.run(candidate, x, y, inner, seed, limited);
                double error = Metrics.of(y, predicted.mean()).mae();
                scores.add(new Score(candidate.description(), error, ""));
                if (error < least) {
                    least = error;
                    best = candidate;
                }
            } catch (LearnException e) {
                scores.add(new Score(candidate.description(), Double.NaN, e.getMessage()));
                failure = e;
            } catch (CancellationException late) {
                part.check();
                scores.add(new Score(candidate.description(), Double.NaN, UNFINISHED));
            }
        }
        if (best == null) {
            throw failure != null ? failure : new LearnException("There is no learner to choose from.");
        }
        return new Selection(tolerance > 0 ? averageOf(scores, least) : best, scores);
    }

    /** The candidates that are about as good as the best one; scores are in their order. */
    private Regressor averageOf(List<Score> scores, double least) {
        var good = IntStream.range(0, scores.size())
                .filter(i -> scores.get(i).error() <= (1 + tolerance) * least)
                .mapToObj(candidates::get)
                .toList();
        return good.size() == 1 ? good.get(0) : new RegressorAverage(good);
    }
}
