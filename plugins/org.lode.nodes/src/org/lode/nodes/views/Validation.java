package org.lode.nodes.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.Property;
import org.lode.nodes.views.Cards.Card;
import org.lode.nodes.views.Cards.Fact;
import org.lode.nodes.views.Plot.Axis;
import org.lode.nodes.views.Plot.Series;
import org.lode.represent.MaterialKind;

/**
 * Measured values beside what models that had not seen them predicted.
 *
 * @param names the materials' names
 * @param measured measured values
 * @param predicted predicted values
 * @param deviation standard deviations of the predictions
 * @param lower lower ends of the intervals
 * @param upper their upper ends
 */
public record Validation(
        List<String> names, double[] measured, double[] predicted, double[] deviation, double[] lower, double[] upper) {
    /** Nominal coverages at which the measured one is shown, with the normal distribution's half widths. */
    private static final double[][] LEVELS = {
        {0.1, 0.12566},
        {0.2, 0.25335},
        {0.3, 0.38532},
        {0.4, 0.52440},
        {0.5, 0.67449},
        {0.6, 0.84162},
        {0.7, 1.03643},
        {0.8, 1.28155},
        {0.9, 1.64485},
        {0.95, 1.95996},
        {0.99, 2.57583},
    };

    private static final double NINETY = 1.64485;
    private static final int WORST = 8;
    private static final int ENOUGH_TO_CALIBRATE = 10;

    /**
     * The validation of a sample with the given columns. The intervals are those in the columns {@code Lower} and
     * {@code Upper} beside {@code Prediction}; without such columns the normal distribution's of 90 %.
     */
    public static Validation of(Sample sample, String measured, String predicted, String deviation) {
        var means = sample.numbers(predicted);
        var deviations = sample.numbers(deviation);
        var lower = predicted.replace("Prediction", "Lower");
        var upper = predicted.replace("Prediction", "Upper");
        return new Validation(
                sample.names(),
                sample.numbers(measured),
                means,
                deviations,
                sample.has(lower) ? sample.numbers(lower) : ends(means, deviations, -NINETY),
                sample.has(upper) ? sample.numbers(upper) : ends(means, deviations, NINETY));
    }

    private static double[] ends(double[] means, double[] deviations, double width) {
        var ends = new double[means.length];
        Arrays.setAll(ends, i -> means[i] + width * deviations[i]);
        return ends;
    }

    /** Mean absolute error over the rows where both values are known. */
    public double meanAbsoluteError() {
        return known().mapToDouble(i -> Math.abs(error(i))).average().orElse(Double.NaN);
    }

    /** Coefficient of determination; NaN for fewer than two different measured values. */
    public double r2() {
        double mean = known().mapToDouble(i -> measured[i]).average().orElse(Double.NaN);
        double residual = known().mapToDouble(i -> error(i) * error(i)).sum();
        double total = known().mapToDouble(i -> (measured[i] - mean) * (measured[i] - mean))
                .sum();
        return total > 0 ? 1 - residual / total : Double.NaN;
    }

    /** Predicted minus measured values. */
    public double[] errors() {
        return IntStream.range(0, measured.length).mapToDouble(this::error).toArray();
    }

    private double error(int row) {
        return predicted[row] - measured[row];
    }

    private IntStream known() {
        return IntStream.range(0, measured.length)
                .filter(i -> Double.isFinite(measured[i]) && Double.isFinite(predicted[i]));
    }

    /** Predicted against measured values with intervals of 90 %. */
    public Plot parity(String title, Property property, int role) {
        var rows = known().toArray();
        var series = new Series(
                "materials",
                role,
                Plot.Style.POINTS,
                pick(measured, rows),
                pick(predicted, rows),
                pick(lower, rows),
                pick(upper, rows),
                IntStream.of(rows).mapToObj(names::get).toList());
        return new Plot(
                title,
                "Bars are intervals; points on the dashed line are predicted exactly.",
                new Axis("measured " + property.label()),
                new Axis("predicted " + property.label()),
                true,
                List.of(series));
    }

    /** How many measured values lie inside the intervals, for each nominal share; none for very few rows. */
    public List<Series> calibration(String name, int role) {
        var rows = known().filter(i -> deviation[i] > 0).toArray();
        if (rows.length < ENOUGH_TO_CALIBRATE) {
            return List.of();
        }
        var nominal = new double[LEVELS.length];
        var measuredShare = new double[LEVELS.length];
        for (int level = 0; level < LEVELS.length; level++) {
            double half = LEVELS[level][1];
            nominal[level] = 100 * LEVELS[level][0];
            long inside = IntStream.of(rows)
                    .filter(i -> Math.abs(error(i)) <= half * deviation[i])
                    .count();
            measuredShare[level] = 100.0 * inside / rows.length;
        }
        return List.of(Series.dotted(name, role, nominal, measuredShare));
    }

    /** The plot of calibration curves. */
    public static Plot calibrationPlot(List<Series> curves) {
        return new Plot(
                "Calibration of the intervals",
                "Below the dashed line intervals are too narrow, above it too wide.",
                new Axis("nominal coverage [%]"),
                new Axis("measured coverage [%]"),
                true,
                curves);
    }

    /** The worst predicted materials, worst first. */
    public Cards worst(MaterialKind kind, List<String> structures, Property property) {
        var cards = new ArrayList<Card>();
        known().boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(error(i))))
                .limit(WORST)
                .forEach(i -> cards.add(MaterialCards.of(
                        names.get(i),
                        kind,
                        structures.get(i),
                        List.of(
                                new Fact("measured", Numbers.with(measured[i], property.unit())),
                                new Fact("predicted", Numbers.with(predicted[i], property.unit())),
                                new Fact("interval", Numbers.brief(lower[i]) + " to " + Numbers.brief(upper[i])),
                                new Fact("error", Numbers.with(error(i), property.unit()))),
                        List.of())));
        return new Cards("Largest errors", cards);
    }

    /** A prediction with its interval of 90 %. */
    public static String interval(double mean, double deviation, String unit) {
        return Double.isFinite(deviation) && deviation > 0
                ? Numbers.brief(mean) + " ± " + Numbers.with(NINETY * deviation, unit)
                : Numbers.with(mean, unit);
    }

    private static double[] pick(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
    }
}
