package org.lode.learn.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A unit that seems to be wrong: values that are a known factor away from what a model of the property expects.
 *
 * @param factor what the values are larger by
 * @param meaning what the factor stands for, such as {@code kcal and kJ}
 */
public record UnitFactor(double factor, String meaning) {
    /** Factors between units in use for one property; each also counts the other way round. */
    private static final List<UnitFactor> KNOWN = List.of(
            new UnitFactor(10, "a power of ten"),
            new UnitFactor(100, "percent and shares, or a power of ten"),
            new UnitFactor(1000, "milli, kilo and the like"),
            new UnitFactor(1e6, "micro, mega and the like"),
            new UnitFactor(1e9, "nano, giga and the like"),
            new UnitFactor(4.184, "calories and joules"),
            new UnitFactor(27.2114, "hartrees and electronvolts"),
            new UnitFactor(96.485, "electronvolts and kJ/mol"),
            new UnitFactor(23.0605, "electronvolts and kcal/mol"),
            new UnitFactor(627.509, "hartrees and kcal/mol"),
            new UnitFactor(2625.5, "hartrees and kJ/mol"));

    private static final int FEWEST = 5;
    /** How far, as a factor, the typical ratio may be from a known one, and from 1 without suspicion. */
    private static final double NEAR = 1.15;

    private static final double UNSUSPICIOUS = 2.5;
    private static final double LEAST_CORRELATION = 0.6;

    /**
     * Looks for a known factor between values and expectations that rise and fall together.
     *
     * @param measured the values as given
     * @param expected what a model of the property expects for the same materials, in its own unit
     * @return the factor by which the values are too large (or, below 1, too small); empty if nothing is suspicious
     */
    public static Optional<UnitFactor> between(double[] measured, double[] expected) {
        var ratios = IntStream.range(0, measured.length)
                .mapToDouble(row -> measured[row] / expected[row])
                .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                .sorted()
                .toArray();
        if (ratios.length < FEWEST
                || 2 * ratios.length < measured.length
                || Metrics.of(measured, expected).pearson() < LEAST_CORRELATION) {
            return Optional.empty();
        }
        double typical = ratios[ratios.length / 2];
        double size = Math.max(typical, 1 / typical);
        if (size < UNSUSPICIOUS) {
            return Optional.empty();
        }
        return KNOWN.stream()
                .filter(known -> Math.max(size / known.factor, known.factor / size) < NEAR)
                .findFirst()
                .map(known -> new UnitFactor(typical > 1 ? known.factor : 1 / known.factor, known.meaning));
    }

    /**
     * A sentence for the user.
     *
     * @param property the name of the property
     * @param unit the unit the values should be in
     */
    public String message(String property, String unit) {
        boolean isLarger = factor > 1;
        return "The values of '" + property + "' are about " + (isLarger ? factor : 1 / factor) + " times "
                + (isLarger ? "larger" : "smaller") + " than expected in '" + unit + "', which looks like " + meaning
                + "; check the unit of the column.";
    }
}
