package org.lode.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;

/**
 * How wide prediction intervals must be, in calibrated standard deviations, to hold the share of values they promise.
 *
 * <p>The half width of an interval of level p is the conformal quantile of the scores |error| / deviation of rows that
 * the predicting models had not seen: the ⌈p (n + 1)⌉-th smallest of n (Vovk et al., Algorithmic Learning in a Random
 * World, 2005; Lei et al., J. Am. Stat. Assoc. 113 (2018) 1094; by cross-validation: Vovk, Ann. Math. Artif. Intell. 74
 * (2015) 9). Levels too high for so few rows take the widest score, but never less than the normal distribution does.
 * Immutable.
 */
public final class ConformalIntervals {
    /** The level of intervals where nothing else is asked for. */
    public static final double NOMINAL = 0.9;

    /** Intervals of the normal distribution, for models without scores. */
    public static final ConformalIntervals NORMAL = new ConformalIntervals(new double[0]);

    private static final int MOST = 1000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Ascending. */
    private final double[] scores;

    private ConformalIntervals(double[] scores) {
        this.scores = scores;
    }

    /**
     * The intervals that scores call for.
     *
     * @param scores |error| / deviation of each row, finite and not negative; of more than a thousand, evenly spaced
     *     order statistics are kept
     */
    public static ConformalIntervals of(double[] scores) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && !(sorted[0] >= 0 && Double.isFinite(sorted[sorted.length - 1]))) {
            throw new IllegalArgumentException("Scores must be finite and not negative.");
        }
        if (sorted.length <= MOST) {
            return new ConformalIntervals(sorted);
        }
        var kept = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            kept[i] = sorted[(int) ((i + 1L) * (sorted.length + 1L) / (MOST + 1)) - 1];
        }
        return new ConformalIntervals(kept);
    }

    /** The same intervals when all deviations are divided by a factor. */
    public ConformalIntervals dividedBy(double factor) {
        return new ConformalIntervals(
                Arrays.stream(scores).map(score -> score / factor).toArray());
    }

    /** Whether there are no scores, so that intervals are those of the normal distribution. */
    public boolean isNormal() {
        return scores.length == 0;
    }

    /**
     * The half width of an interval in calibrated deviations.
     *
     * @param level the share of values it is to hold, above 0 and below 1
     */
    public double halfWidth(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level of an interval must lie between 0 and 1, not " + level + ".");
        }
        double normal = NormalDistribution.quantile((1 + level) / 2);
        if (isNormal()) {
            return normal;
        }
        // A rank that rounding lifted a little above an integer is that integer.
        int rank = (int) Math.ceil(level * (scores.length + 1) - 1e-9);
        return rank <= scores.length ? scores[rank - 1] : Math.max(normal, scores[scores.length - 1]);
    }

    /** The scores as a JSON array, in single precision. */
    String toJson() {
        var array = MAPPER.createArrayNode();
        for (double score : scores) {
            array.add((float) score);
        }
        return array.toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws LearnException if the text is no ascending list of numbers, or a longer one than is ever written
     */
    static ConformalIntervals fromJson(String text) throws LearnException {
        double[] scores;
        try {
            scores = MAPPER.readValue(text, double[].class);
        } catch (JsonProcessingException e) {
            throw new LearnException("The scores of its prediction intervals are no list of numbers.", e);
        }
        boolean isAscending = scores != null && scores.length <= MOST;
        double least = 0;
        for (int i = 0; isAscending && i < scores.length; i++) {
            isAscending = scores[i] >= least && scores[i] < Double.POSITIVE_INFINITY;
            least = scores[i];
        }
        if (!isAscending) {
            throw new LearnException(
                    "The scores of its prediction intervals are no ascending list of at most " + MOST + " numbers.");
        }
        return new ConformalIntervals(scores);
    }
}
