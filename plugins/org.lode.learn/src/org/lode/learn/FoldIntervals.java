package org.lode.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.regression.TargetTransform;

/**
 * CV+ prediction intervals: each training row's error is laid around the prediction of the model that had not seen it.
 *
 * <p>With μ₋ᵢ the model of the folds without row i and Rᵢ the row's error under it, the interval of level 1 - α goes
 * from the ⌊α (n + 1)⌋-th smallest of μ₋ᵢ(x) - Rᵢ to the ⌈(1 - α)(n + 1)⌉-th smallest of μ₋ᵢ(x) + Rᵢ. It holds at least
 * 1 - 2α of new values whatever the distribution and the learner, for as many folds as rows (jackknife+) as for few
 * (Barber, Candès, Ramdas and Tibshirani, Ann. Stat. 49 (2021) 486). Errors are in deviations of the model that made
 * them, widened outside its applicability domain, and so are the intervals. Levels too high for so few rows take the
 * widest error, but never less than the normal distribution does. Immutable.
 *
 * @param folds what is known of each fold's model, in the order of the columns that they predict
 */
public record FoldIntervals(List<Fold> folds) {
    /** So many errors are kept at most. */
    private static final int MOST = 1000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * The model of the rows outside a fold.
     *
     * @param scores |error| / deviation of each row of the fold, in terms of the transformed target
     * @param transform what the model's target was transformed by
     */
    public record Fold(double[] scores, TargetTransform transform) {}

    /** An interval in the property's unit. */
    public record Interval(double lower, double upper) {}

    /** Copies the list. */
    public FoldIntervals {
        folds = List.copyOf(folds);
    }

    /** The same with at most a thousand errors in all: of more, each fold keeps evenly spaced order statistics. */
    FoldIntervals thinned() {
        int share = MOST / folds.size();
        return new FoldIntervals(folds.stream()
                .map(fold -> new Fold(thinned(fold.scores(), share), fold.transform()))
                .toList());
    }

    private static double[] thinned(double[] scores, int most) {
        var sorted = Arrays.stream(scores).sorted().toArray();
        return sorted.length <= most
                ? sorted
                : IntStream.range(0, most)
                        .mapToDouble(i -> sorted[(int) ((i + 1L) * (sorted.length + 1L) / (most + 1)) - 1])
                        .toArray();
    }

    /**
     * The interval of a row.
     *
     * @param locations what the folds' models predict of the transformed target, from {@code at} on
     * @param spreads their deviations, from {@code at} on
     * @param level the share of values that intervals are to hold, above 0 and below 1
     */
    public Interval interval(float[] locations, float[] spreads, int at, double level) {
        int rows = folds.stream().mapToInt(fold -> fold.scores().length).sum();
        // A rank that rounding lifted a little above an integer is that integer.
        int rank = (int) Math.ceil(level * (rows + 1) - 1e-9);
        double atLeast = rank > rows ? NormalDistribution.quantile((1 + level) / 2) : 0;
        var lower = new double[rows];
        var upper = new double[rows];
        int row = 0;
        for (int fold = 0; fold < folds.size(); fold++) {
            var transform = folds.get(fold).transform();
            for (double score : folds.get(fold).scores()) {
                double half = Math.max(score, atLeast) * spreads[at + fold];
                lower[row] = transform.invert(locations[at + fold] - half);
                upper[row++] = transform.invert(locations[at + fold] + half);
            }
        }
        Arrays.sort(lower);
        Arrays.sort(upper);
        int chosen = Math.min(rank, rows);
        return new Interval(lower[rows - chosen], upper[chosen - 1]);
    }

    /** The folds as JSON, the scores in single precision. */
    String toJson() {
        var list = MAPPER.createArrayNode();
        for (var fold : folds) {
            var scores = list.addObject().put("power", fold.transform().power()).putArray("scores");
            for (double score : fold.scores()) {
                scores.add((float) score);
            }
        }
        return list.toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws LearnException if the text is no such list, or a longer one than is ever written
     */
    static FoldIntervals fromJson(String text) throws LearnException {
        var folds = new ArrayList<Fold>();
        try {
            for (var json : MAPPER.readTree(text)) {
                var scores = MAPPER.treeToValue(json.path("scores"), double[].class);
                folds.add(new Fold(checked(scores), new TargetTransform(power(json))));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new LearnException("The scores of its folds are no lists of numbers.", e);
        }
        if (folds.isEmpty()
                || folds.stream().mapToInt(fold -> fold.scores().length).sum() > MOST) {
            throw new LearnException("The scores of its folds are none or more than " + MOST + ".");
        }
        return new FoldIntervals(folds);
    }

    private static double power(JsonNode json) {
        return json.path("power").asDouble(1);
    }

    private static double[] checked(double[] scores) {
        if (scores == null
                || scores.length == 0
                || !Arrays.stream(scores).allMatch(score -> score >= 0 && score < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Scores must be finite and not negative.");
        }
        return scores;
    }
}
