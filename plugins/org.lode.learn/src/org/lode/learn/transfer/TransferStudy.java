package org.lode.learn.transfer;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How transfer fares against direct learning when few materials of a large table are drawn to learn from and all others
 * are predicted; many times.
 *
 * @param draws the draws in their order
 */
public record TransferStudy(List<Draw> draws) {
    /**
     * One draw; errors are mean absolute errors on the materials that were not drawn, in the property's unit.
     *
     * @param mean of predicting the mean of the drawn values
     * @param direct of direct learning: an average of learners, chosen as transfer's is
     * @param single of the best one direct learner by inner cross-validation
     * @param randomMetrics of direct learning by the average over random metrics alone; NaN if there are too many rows
     * @param transfer of transfer
     * @param lastLayer of a random forest on the first source's last hidden layer, the recipe of Yamada et al. (2019);
     *     NaN if the first source is no network
     * @param lastLayerRidge the same of Bayesian ridge regression
     * @param correlation of transfer with the measured values
     * @param coverage the share of the measured values in transfer's nominal 90 % intervals; NaN if the draw was not
     *     validated
     */
    public record Draw(
            double mean,
            double direct,
            double single,
            double randomMetrics,
            double transfer,
            double lastLayer,
            double lastLayerRidge,
            double correlation,
            double coverage) {
        /** Whether transfer is better than direct learning. */
        public boolean won() {
            return transfer < direct;
        }
    }

    /** Copies the list. */
    public TransferStudy {
        draws = List.copyOf(draws);
    }

    /** The study with one draw more. */
    public TransferStudy with(Draw draw) {
        return new TransferStudy(Stream.concat(draws.stream(), Stream.of(draw)).toList());
    }

    /** The mean of a figure over the draws that have it. */
    public double mean(ToDoubleFunction<Draw> figure) {
        return draws.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The share of the draws in which something is so. */
    public double share(Predicate<Draw> fact) {
        return mean(draw -> fact.test(draw) ? 1 : 0);
    }

    /** The mean errors in words, for messages on the way. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "mean errors so far: transfer %.4g, direct %.4g, single learner %.4g, random metrics %.4g",
                mean(Draw::transfer),
                mean(Draw::direct),
                mean(Draw::single),
                mean(Draw::randomMetrics));
    }
}
