package org.lode.learn.validation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lode.learn.Property;
import org.lode.learn.regression.RegressorChoice;

/**
 * What is to be seen of a validation: parity, calibration, learning curve, the worst rows.
 *
 * @param property the predicted property with its unit
 * @param learner the learner, for people
 * @param split how the rows were divided, for people
 * @param metrics figures of the validation by name, as on the model's card
 * @param level the level of the rows' intervals, such as 0.9
 * @param rows one for each row learned from, in their order
 * @param calibration measured coverage by nominal level, ascending
 * @param candidates the learners that the choice was made among, the best first; empty if there was no choice
 * @param learningCurve the error by the number of rows learned from, ascending; empty if it was not asked for
 */
public record ValidationReport(
        Property property,
        String learner,
        String split,
        Map<String, Double> metrics,
        double level,
        List<Row> rows,
        List<Coverage> calibration,
        List<RegressorChoice.Score> candidates,
        List<LearningCurve.Point> learningCurve) {
    private static final double[] LEVELS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    /**
     * A row with what a model predicts that had not seen it.
     *
     * @param material the canonical text of the material
     * @param measured the value it was learned from
     * @param predicted the expected value
     * @param deviation the calibrated standard deviation
     * @param lower the lower end of the interval
     * @param upper its upper end
     * @param inDomain whether the row lies in the applicability domain of the other folds
     * @param fold the fold it was predicted in, from 0
     */
    public record Row(
            String material,
            double measured,
            double predicted,
            double deviation,
            double lower,
            double upper,
            boolean inDomain,
            int fold) {
        /** Predicted minus measured value. */
        public double error() {
            return predicted - measured;
        }
    }

    /**
     * A point of the calibration curve.
     *
     * @param nominal the level of the intervals
     * @param measured the share of rows inside them, each interval made from the errors in the other folds
     */
    public record Coverage(double nominal, double measured) {}

    /** Copies the collections; the metrics keep their order. */
    public ValidationReport {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        rows = List.copyOf(rows);
        calibration = List.copyOf(calibration);
        candidates = candidates.stream()
                .sorted(Comparator.comparingDouble(RegressorChoice.Score::error))
                .toList();
        learningCurve = List.copyOf(learningCurve);
    }

    /** The same with a learning curve. */
    public ValidationReport with(List<LearningCurve.Point> curve) {
        return new ValidationReport(property, learner, split, metrics, level, rows, calibration, candidates, curve);
    }

    /** The calibration curve of scores that were taken in folds. */
    public static List<Coverage> coverages(double[] scores, Folds folds) {
        return Arrays.stream(LEVELS)
                .mapToObj(level -> new Coverage(level, Calibration.coverage(scores, folds, level)))
                .toList();
    }

    /** The places of the rows with the largest errors, the worst first. */
    public List<Integer> worst(int count) {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer row) -> -Math.abs(rows.get(row).error())))
                .limit(count)
                .toList();
    }
}
