package org.lode.learn.regression;

import java.util.List;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/** Several regressors, one of which is chosen for the rows. */
public interface RegressorChoice extends Regressor {
    /** The problem of a candidate that was not tried any more. */
    String LATE = "not tried: the time limit was over";

    /** The problem of a candidate that was stopped. */
    String UNFINISHED = "not finished: the time limit was over";

    /**
     * A choice among regressors.
     *
     * @param chosen the regressor that suits the rows best
     * @param scores what the choice was made by, in the order of trial
     */
    record Selection(Regressor chosen, List<Score> scores) {
        /** Copies the list. */
        public Selection {
            scores = List.copyOf(scores);
        }

        /** The chosen regressor and how it was chosen, for cards. */
        public String description() {
            long late = scores.stream()
                    .filter(score -> List.of(LATE, UNFINISHED).contains(score.problem()))
                    .count();
            return chosen.description()
                    + (scores.isEmpty()
                            ? ""
                            : ", chosen among " + (scores.size() - late) + " by inner cross-validation")
                    + (late == 0 ? "" : ", " + late + " more not tried to the end within the time limit");
        }
    }

    /**
     * How a candidate fared.
     *
     * @param learner the candidate's description
     * @param error its cross-validated mean absolute error, in the unit of the targets given; NaN if it could not learn
     * @param problem why it could not learn, empty if it could
     */
    record Score(String learner, double error, String problem) {}

    /**
     * Chooses.
     *
     * @throws LearnException if no candidate can learn; the message says why
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    Selection select(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException;

    @Override
    default FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        return select(x, y, seed, progress.part(0, 0.8)).chosen().fit(x, y, seed, progress.part(0.8, 1));
    }

    /** What a regressor comes down to for the rows: itself, if there is no choice. */
    static Selection settle(Regressor regressor, DesignMatrix x, double[] y, long seed, Progress progress)
            throws LearnException {
        return regressor instanceof RegressorChoice choice
                ? choice.select(x, y, seed, progress)
                : new Selection(regressor, List.of());
    }
}
