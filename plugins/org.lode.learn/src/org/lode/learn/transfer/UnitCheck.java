package org.lode.learn.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.PropertyModel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.validation.Metrics;

/**
 * Tells whether a table's values look as if they were in another unit than a source's: they follow the predictions of a
 * source of the same property, but are larger or smaller by a factor that lies between common units.
 */
final class UnitCheck {
    /** Thousands and other powers of ten; calories, hartrees, electronvolts and kilojoules per mole. */
    private static final double[] FACTORS = {
        1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e9, 4.184, 4184, 27.2114, 96.485, 23.06, 627.51, 2625.5
    };

    private static final double NEAR = 0.15;
    private static final double ALIKE = 0.7;

    private UnitCheck() {}

    /**
     * A sentence about the factor, if there is one.
     *
     * @param rows the source's descriptors of the target's materials
     */
    static Optional<String> check(PropertyModel source, DesignMatrix rows, double[] targets, Property property)
            throws LearnException {
        if (!source.card().property().name().equalsIgnoreCase(property.name())) {
            return Optional.empty();
        }
        var predicted = RowEvaluator.toDoubles(new RowEvaluator(source.graph(), List.of(PropertyModel.MEAN))
                .run(rows, 1)
                .get(PropertyModel.MEAN));
        if (!(Metrics.of(targets, predicted).pearson() > ALIKE)) {
            return Optional.empty();
        }
        var ratios = IntStream.range(0, targets.length)
                .filter(row -> predicted[row] != 0)
                .mapToDouble(row -> targets[row] / predicted[row])
                .sorted()
                .toArray();
        double ratio = ratios.length == 0 ? 1 : ratios[ratios.length / 2];
        double large = ratio < 1 ? 1 / ratio : ratio;
        return Arrays.stream(FACTORS)
                .filter(factor -> Math.abs(large / factor - 1) < NEAR)
                .boxed()
                .findFirst()
                .map(factor -> String.format(
                        Locale.ROOT,
                        "The values of '%s' are about %s%s times what the source '%s' predicts for the same materials in"
                                + " %s; check the unit of the column.",
                        property.name(),
                        ratio < 1 ? "1/" : "",
                        factor == Math.rint(factor) ? String.valueOf(factor.longValue()) : factor.toString(),
                        source.card().id(),
                        source.card().property().unit().isEmpty()
                                ? "its unit"
                                : source.card().property().unit()));
    }
}
