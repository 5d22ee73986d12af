package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.Estimates;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

/**
 * Candidates among which inner cross-validation chooses anew for each set of training rows: an average of those of
 * direct learning, and one for transfer. Both are chosen in the same way, so that transfer isn't praised for averaging.
 *
 * @param table the target table
 * @param direct the candidates of direct learning
 * @param transfer the candidates that use the sources
 * @param choice what the average of transfer may hold
 */
record CandidatePool(TargetTable table, List<Candidate> direct, List<Candidate> transfer, Choice choice) {
    /** What the average of transfer may hold. */
    enum Choice {
        /** Candidates that use the sources. */
        TRANSFER,
        /** Those and candidates of direct learning. */
        ALL
    }

    private static final int INNER_FOLDS = 5;
    /** How many members an average has; a candidate may be several of them. */
    private static final int MEMBERS = 10;

    CandidatePool {
        direct = List.copyOf(direct);
        transfer = List.copyOf(transfer);
    }

    /** What direct learning and transfer made of the same rows. */
    record Both<T>(T direct, T transfer) {}

    private List<Candidate> all() {
        var all = new ArrayList<>(direct);
        all.addAll(transfer);
        return all;
    }

    /**
     * What the choice is made by.
     *
     * @param rows the rows that may be learned from
     * @param predictions for each candidate, those of direct learning first, each of the rows as predicted without it
     */
    record Inner(int[] rows, double[][] predictions) {}

    /** Cross-validates all candidates on the given rows alone. */
    Inner inner(int[] rows, Progress progress) throws LearnException {
        return new Inner(rows, innerPredictions(all(), rows, progress));
    }

    /** Chooses by the given rows alone, and learns from them; not calibrated. */
    Both<CalibratedRegressor> learn(int[] rows, Progress progress) throws LearnException {
        return learn(inner(rows, progress.part(0, 0.8)), progress.part(0.8, 1));
    }

    /** Chooses, and learns from the rows that the choice is made by; not calibrated. */
    Both<CalibratedRegressor> learn(Inner inner, Progress progress) throws LearnException {
        var predictions = inner.predictions();
        var measured = Folds.select(table.targets(), inner.rows());
        var candidates = choice == Choice.TRANSFER ? transfer : all();
        var ofTransfer = choice == Choice.TRANSFER
                ? Arrays.copyOfRange(predictions, direct.size(), predictions.length)
                : predictions;
        var counts = EnsembleSelection.choose(ofTransfer, measured, MEMBERS);
        return new Both<>(
                learnDirectly(inner, candidate -> true, MEMBERS, progress.part(0, 0.3)),
                fit(candidates, counts, inner.rows(), progress.part(0.3, 1)));
    }

    /**
     * An average of some candidates of direct learning; not calibrated.
     *
     * @param members how many members the average has; 1 for the best candidate
     */
    CalibratedRegressor learnDirectly(Inner inner, Predicate<Candidate> allowed, int members, Progress progress)
            throws LearnException {
        var some = IntStream.range(0, direct.size())
                .filter(i -> allowed.test(direct.get(i)))
                .toArray();
        var predictions =
                IntStream.of(some).mapToObj(i -> inner.predictions()[i]).toArray(double[][]::new);
        var measured = Folds.select(table.targets(), inner.rows());
        var candidates = IntStream.of(some).mapToObj(direct::get).toList();
        var counts = EnsembleSelection.choose(predictions, measured, members);
        return fit(candidates, counts, inner.rows(), progress);
    }

    private CalibratedRegressor fit(List<Candidate> candidates, int[] counts, int[] rows, Progress progress)
            throws LearnException {
        int total = Arrays.stream(counts).sum();
        var chosen = new ArrayList<Ensemble.Member>();
        var y = Folds.select(table.targets(), rows);
        for (int i = 0; i < candidates.size() && total > 0; i++) {
            if (counts[i] > 0) {
                var candidate = candidates.get(i);
                var matrix = candidate.matrix().select(rows);
                var fitted = candidate.regressor().fit(matrix, y, table.seed(), progress);
                chosen.add(new Ensemble.Member(candidate, fitted, (double) counts[i] / total));
            }
        }
        if (chosen.isEmpty()) {
            throw new LearnException("No learner gives finite predictions for the target values; check the table.");
        }
        var domain = ApplicabilityDomain.fit(table.descriptors().select(rows), table.domainColumns(), table.seed());
        return new CalibratedRegressor(new Ensemble(chosen), domain, 1);
    }

    /** For each candidate, each row's prediction by inner cross-validation. The candidates share the threads. */
    private double[][] innerPredictions(List<Candidate> candidates, int[] rows, Progress progress)
            throws LearnException {
        var y = Folds.select(table.targets(), rows);
        var folds = innerFolds(rows);
        var predictions = new double[candidates.size()][];
        var failures = new LearnException[candidates.size()];
        try (var parallel = new Parallel(table.threads())) {
            parallel.forRange(candidates.size(), 1, (from, to) -> {
                for (int i = from; i < to; i++) {
                    try {
                        predictions[i] = predict(candidates.get(i), rows, y, folds, progress);
                    } catch (LearnException e) {
                        failures[i] = e;
                    }
                }
            });
        }
        for (var failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        return predictions;
    }

    private double[] predict(Candidate candidate, int[] rows, double[] y, Folds folds, Progress progress)
            throws LearnException {
        var quiet = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // several candidates at once have no common progress
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
        return CrossValidation.run(
                        candidate.regressor(), candidate.matrix().select(rows), y, folds, table.seed(), quiet)
                .mean();
    }

    private Folds innerFolds(int[] rows) throws LearnException {
        var names = IntStream.of(rows).mapToObj(table.materials()::get).toList();
        int different = (int) names.stream().distinct().count();
        if (different < 2) {
            throw new LearnException("There are too few different materials to choose a learner by; give more.");
        }
        return Folds.draw(names, Math.min(INNER_FOLDS, different), table.seed());
    }

    /** The cross-validated mean absolute error of each of some candidates on all rows. */
    double[] errors(List<Candidate> candidates, Progress progress) throws LearnException {
        var all = IntStream.range(0, table.targets().length).toArray();
        var predictions = innerPredictions(candidates, all, progress);
        return Arrays.stream(predictions)
                .mapToDouble(predicted -> Metrics.of(table.targets(), predicted).mae())
                .toArray();
    }

    /** Predictions of each fold by what was chosen and learned without it; nested cross-validation. */
    Both<Estimates> crossValidate(Folds folds, Progress progress) throws LearnException {
        var all = new boolean[table.targets().length];
        Arrays.fill(all, true);
        return crossValidate(folds, all, progress);
    }

    /**
     * The same after learning from some rows only.
     *
     * @param chosen for each row whether it may be learned from
     */
    Both<Estimates> crossValidate(Folds folds, boolean[] chosen, Progress progress) throws LearnException {
        int count = table.targets().length;
        var direct = new Estimates(new double[count], new double[count]);
        var transfer = new Estimates(new double[count], new double[count]);
        for (int fold = 0; fold < folds.count(); fold++) {
            var part = progress.part((double) fold / folds.count(), (fold + 1.0) / folds.count());
            part.report(0, "fold " + (fold + 1) + " of " + folds.count());
            var rows = IntStream.of(folds.training(fold))
                    .filter(row -> chosen[row])
                    .toArray();
            var learned = learn(rows, part);
            var test = folds.test(fold);
            var matrix = table.descriptors().select(test);
            put(learned.direct().predict(matrix), test, direct);
            put(learned.transfer().predict(matrix), test, transfer);
        }
        return new Both<>(direct, transfer);
    }

    private static void put(Estimates predicted, int[] rows, Estimates all) {
        for (int i = 0; i < rows.length; i++) {
            all.mean()[rows[i]] = predicted.mean()[i];
            all.deviation()[rows[i]] = predicted.deviation()[i];
        }
    }
}
