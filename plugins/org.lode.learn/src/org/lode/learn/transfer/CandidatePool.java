package org.lode.learn.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.Estimates;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Progress;

/**
 * Candidates among which inner cross-validation chooses, anew for each set of training rows.
 *
 * @param candidates the candidates, the preferred one first
 * @param materials the canonical text of each row of the target table
 * @param targets the value of each row
 * @param innerFolds how many folds the choice uses
 * @param seed the seed of folds and learners
 */
record CandidatePool(List<Candidate> candidates, List<String> materials, double[] targets, int innerFolds, long seed) {
    /** A candidate learned from some rows. */
    record Chosen(Candidate candidate, CalibratedRegressor regressor, double error) {}

    /** Chooses by the given rows alone, and learns from them. */
    Chosen learn(int[] rows, Progress progress) throws LearnException {
        Candidate best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < candidates.size(); i++) {
            var part = progress.part((double) i / candidates.size(), (i + 1.0) / candidates.size());
            double error = error(candidates.get(i), rows, part);
            if (error < least) {
                least = error;
                best = candidates.get(i);
            }
        }
        if (best == null) {
            throw new LearnException("No learner gives finite predictions for the target values; check the table.");
        }
        var matrix = best.matrix().select(rows);
        var fitted = best.regressor().fit(matrix, Folds.select(targets, rows), seed, progress);
        return new Chosen(best, new CalibratedRegressor(fitted, ApplicabilityDomain.fit(matrix, seed), 1), least);
    }

    /** The cross-validated mean absolute error of a candidate on some rows. */
    double error(Candidate candidate, int[] rows, Progress progress) throws LearnException {
        var y = Folds.select(targets, rows);
        var names = IntStream.of(rows).mapToObj(materials::get).toList();
        int different = (int) names.stream().distinct().count();
        var folds = Folds.draw(names, Math.min(innerFolds, different), seed);
        var predicted =
                CrossValidation.run(candidate.regressor(), candidate.matrix().select(rows), y, folds, seed, progress);
        return Metrics.of(y, predicted.mean()).mae();
    }

    /** Predictions of each fold by what was chosen and learned without it; nested cross-validation. */
    Estimates crossValidate(Folds folds, Progress progress) throws LearnException {
        var mean = new double[targets.length];
        var deviation = new double[targets.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            var part = progress.part((double) fold / folds.count(), (fold + 1.0) / folds.count());
            part.report(0, "fold " + (fold + 1) + " of " + folds.count());
            var chosen = learn(folds.training(fold), part);
            var test = folds.test(fold);
            var predicted =
                    chosen.regressor().predict(chosen.candidate().matrix().select(test));
            for (int i = 0; i < test.length; i++) {
                mean[test[i]] = predicted.mean()[i];
                deviation[test[i]] = predicted.deviation()[i];
            }
        }
        return new Estimates(mean, deviation);
    }

    /** The pool with further candidates after these. */
    CandidatePool with(List<Candidate> further) {
        var all = new ArrayList<>(candidates);
        all.addAll(further);
        return new CandidatePool(all, materials, targets, innerFolds, seed);
    }
}
