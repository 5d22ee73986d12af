package org.lode.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Materials that occur more than once with values further apart than repeated measurements are: by more than a fifth of
 * the standard deviation of all values. Learning takes the rows as they are; people should know.
 *
 * @param materials how many such materials there are
 * @param worst the canonical text of the one whose values are the furthest apart
 * @param lowest its lowest value
 * @param highest its highest value
 * @param property what the values are of
 */
public record Contradictions(int materials, String worst, double lowest, double highest, Property property) {
    private static final double APART = 0.2;

    /** Those of a table; empty if there are none. */
    public static Optional<Contradictions> of(TrainingSet data) {
        var values = new TreeMap<String, DoubleSummaryStatistics>();
        for (int row = 0; row < data.targets().length; row++) {
            values.computeIfAbsent(data.materials().get(row), text -> new DoubleSummaryStatistics())
                    .accept(data.targets()[row]);
        }
        double most = APART * deviation(data.targets());
        var contradictory = values.entrySet().stream()
                .filter(entry -> range(entry.getValue()) > most)
                .toList();
        return contradictory.stream()
                .max(Comparator.comparingDouble(
                        (Map.Entry<String, DoubleSummaryStatistics> entry) -> range(entry.getValue())))
                .map(entry -> new Contradictions(
                        contradictory.size(),
                        entry.getKey(),
                        entry.getValue().getMin(),
                        entry.getValue().getMax(),
                        data.property()));
    }

    private static double range(DoubleSummaryStatistics values) {
        return values.getMax() - values.getMin();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / values.length);
    }

    /** A warning for people. */
    public String sentence() {
        return materials + (materials == 1 ? " material occurs" : " materials occur")
                + " more than once with contradictory values of '" + property.name() + "', "
                + (materials == 1 ? "" : "such as ") + "'" + worst + "' with " + lowest + " and " + highest
                + (property.unit().isEmpty() ? "" : " " + property.unit())
                + ". All rows were learned from; correct or average them.";
    }
}
