package org.lode.screen;

import java.util.List;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.screen.selection.Acquisition;
import org.lode.screen.selection.Desirability;

/**
 * By which number candidates are ranked.
 *
 * @param kind which one
 * @param flank how far beyond a target's bound a value is still liked a little, as a part of the window's width or, if it
 *     is open on one side, of its bound's size; for the desirability
 * @param best the best known value of the first target's property, NaN for the target's bound; for the expected
 *     improvement
 * @param deviations by how many deviations the upper confidence bound is better than the prediction
 * @param seed of the Thompson draws
 */
public record Scoring(Kind kind, double flank, double best, double deviations, long seed) {
    /** The logarithm of the probability that all targets are met. */
    public static final Scoring PROBABILITY = new Scoring(Kind.PROBABILITY, 0.1, Double.NaN, 2, 1);

    /** The numbers to choose from. */
    public enum Kind {
        /** The logarithm of the probability that all targets are met. */
        PROBABILITY("probability", "log probability"),
        /** The geometric mean of the desirabilities of the predicted values. */
        DESIRABILITY("desirability", "desirability"),
        /**
         * The expected improvement of the first target's property, times the probability that the other targets are met
         * (M. Schonlau, W. J. Welch, D. R. Jones, Lect. Notes Monogr. Ser. 34 (1998) 11).
         */
        EXPECTED_IMPROVEMENT("ei", "expected improvement"),
        /**
         * The upper confidence bound of the first target's property, if the other targets can be met within as many
         * deviations; else negative infinity.
         */
        UPPER_CONFIDENCE_BOUND("ucb", "upper confidence bound"),
        /** How good a draw of the first target's property is, if draws of the others meet their targets. */
        THOMPSON("thompson", "Thompson draw");

        private final String label;
        private final String heading;

        Kind(String label, String heading) {
            this.label = label;
            this.heading = heading;
        }

        /** The heading of a column with it. */
        public String heading() {
            return heading;
        }

        /** The name for command lines. */
        public String label() {
            return label;
        }
    }

    /** Checks the ranges. */
    public Scoring {
        if (!(flank > 0) || !(deviations >= 0)) {
            throw new IllegalArgumentException("The flank " + flank + " must be above 0 and the number of deviations "
                    + deviations + " at least 0.");
        }
    }

    /** A kind of score with the usual figures. */
    public static Scoring of(Kind kind) {
        return new Scoring(kind, PROBABILITY.flank, PROBABILITY.best, PROBABILITY.deviations, PROBABILITY.seed);
    }

    /** Another kind of score with the same figures. */
    public Scoring as(Kind other) {
        return new Scoring(other, flank, best, deviations, seed);
    }

    /** Gives each candidate its score; larger is better. */
    @FunctionalInterface
    public interface Function {
        /** The score, not NaN. */
        double of(ScreenedCandidate candidate);
    }

    /**
     * The score for targets.
     *
     * @param properties the properties in the order of the candidates' predictions
     */
    public Function function(List<TargetWindow> targets, List<Property> properties) {
        if (kind == Kind.PROBABILITY || targets.isEmpty()) {
            return ScreenedCandidate::score;
        }
        var names = properties.stream().map(Property::name).toList();
        var places = targets.stream()
                .mapToInt(target -> names.indexOf(target.property()))
                .toArray();
        return switch (kind) {
            case PROBABILITY -> ScreenedCandidate::score;
            case DESIRABILITY -> candidate -> desirability(candidate, targets, places);
            case EXPECTED_IMPROVEMENT -> candidate -> expectedImprovement(candidate, targets, places);
            case UPPER_CONFIDENCE_BOUND -> candidate -> upperConfidenceBound(candidate, targets, places);
            case THOMPSON -> candidate -> thompson(candidate, targets, places);
        };
    }

    private double desirability(ScreenedCandidate candidate, List<TargetWindow> targets, int[] places) {
        var each = new double[places.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = desirability(targets.get(i)).of(candidate.mean()[places[i]]);
        }
        return Desirability.together(each);
    }

    private Desirability desirability(TargetWindow target) {
        double width = target.upper() - target.lower();
        double size = Double.isInfinite(width) ? Math.min(Math.abs(target.lower()), Math.abs(target.upper())) : width;
        return new Desirability(
                target.lower() - flank * size, target.lower(), target.upper(), target.upper() + flank * size, 1);
    }

    private double expectedImprovement(ScreenedCandidate candidate, List<TargetWindow> targets, int[] places) {
        double others = 0;
        for (int i = 1; i < places.length; i++) {
            others += candidate.logProbability()[i];
        }
        int first = places[0];
        return StrictMath.exp(others)
                * Acquisition.expectedImprovement(
                        candidate.mean()[first], candidate.deviation()[first], targets.get(0), best);
    }

    private double upperConfidenceBound(ScreenedCandidate candidate, List<TargetWindow> targets, int[] places) {
        for (int i = 1; i < places.length; i++) {
            double mean = candidate.mean()[places[i]];
            double reach = deviations * candidate.deviation()[places[i]];
            if (mean + reach < targets.get(i).lower()
                    || mean - reach > targets.get(i).upper()) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        int first = places[0];
        return Acquisition.upperConfidenceBound(
                candidate.mean()[first], candidate.deviation()[first], targets.get(0), deviations);
    }

    private double thompson(ScreenedCandidate candidate, List<TargetWindow> targets, int[] places) {
        for (int i = 1; i < places.length; i++) {
            if (!targets.get(i).contains(draw(candidate, places[i]))) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Acquisition.goodness(draw(candidate, places[0]), targets.get(0));
    }

    private double draw(ScreenedCandidate candidate, int property) {
        return Acquisition.thompsonDraw(
                candidate.mean()[property], candidate.deviation()[property], seed, candidate.index(), property);
    }
}
