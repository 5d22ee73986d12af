package org.lode.learn.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.learn.onnx.Attribute;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;

/**
 * The region around training rows, by the distance to the nearest of them in scaled descriptor space.
 *
 * <p>The distance is relative: 1 is the 95 % quantile of what training rows have to their nearest fellow. A large table
 * is represented by rows spread over it as far from each other as possible (Gonzalez, Theor. Comput. Sci. 38 (1985)
 * 293). A column varies by its deviation, but at least by a tenth of its range, or of its size where it is constant: so
 * what was never seen (a new element) counts, and what was seen once is not blown up.
 *
 * <p>It is written into the model's graph, hence any ONNX runtime widens and flags alike.
 */
public final class ApplicabilityDomain {
    private static final double QUANTILE = 0.95;
    private static final int MOST_NUMBERS = 1 << 16;
    private static final int FEWEST_REFERENCES = 32;
    /** As many rows at most stand for a large table, where nothing else is asked for. */
    public static final int MOST_REFERENCES = 512;

    private static final int SAMPLE = 4000;
    private static final double SMALLEST_VARIATION = 0.1;

    private final int[] columns;
    /** Whether the columns are all there are. */
    private final boolean isWhole;

    private final float[] centre;
    private final float[] scale;
    /** Scaled reference rows, row-major. */
    private final float[] references;

    private final double border;

    private ApplicabilityDomain(
            int[] columns, boolean isWhole, float[] centre, float[] scale, float[] references, double border) {
        this.columns = columns;
        this.isWhole = isWhole;
        this.centre = centre;
        this.scale = scale;
        this.references = references;
        this.border = border;
    }

    /** The domain of training rows in all their columns. */
    public static ApplicabilityDomain fit(DesignMatrix x, long seed) {
        return fit(x, MOST_REFERENCES, seed);
    }

    /** The domain of training rows in all their columns, with a bound on the rows that are kept. */
    public static ApplicabilityDomain fit(DesignMatrix x, int references, long seed) {
        return fit(x, IntStream.range(0, x.columns()).toArray(), references, seed);
    }

    /** The domain of training rows in some of their columns. */
    public static ApplicabilityDomain fit(DesignMatrix rows, int[] columns, long seed) {
        return fit(rows, columns, MOST_REFERENCES, seed);
    }

    private static ApplicabilityDomain fit(DesignMatrix rows, int[] columns, int references, long seed) {
        boolean isWhole =
                Arrays.equals(columns, IntStream.range(0, rows.columns()).toArray());
        var x = isWhole ? rows : rows.selectColumns(columns);
        var centre = new float[columns.length];
        var scale = new float[columns.length];
        for (int column = 0; column < columns.length; column++) {
            scaleColumn(x, column, centre, scale);
        }
        var sample = scaled(x.rows() > SAMPLE ? x.select(draw(x.rows(), seed)) : x, centre, scale);
        int wanted = Math.max(FEWEST_REFERENCES, Math.min(references, MOST_NUMBERS / columns.length));
        if (sample.length <= wanted) {
            return new ApplicabilityDomain(columns, isWhole, centre, scale, flat(sample), border(sample, sample));
        }
        // One half is represented, the other tells how far rows that were not chosen from are.
        var spread = spread(everyOther(sample, 0), Math.min(wanted, (sample.length + 1) / 2));
        return new ApplicabilityDomain(
                columns, isWhole, centre, scale, flat(spread), border(everyOther(sample, 1), spread));
    }

    private static float[] flat(float[][] rows) {
        var values = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * rows[0].length, rows[0].length);
        }
        return values;
    }

    private static float[][] everyOther(float[][] rows, int first) {
        return IntStream.range(0, (rows.length - first + 1) / 2)
                .mapToObj(i -> rows[first + 2 * i])
                .toArray(float[][]::new);
    }

    private static void scaleColumn(DesignMatrix x, int column, float[] centre, float[] scale) {
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < x.rows(); row++) {
            double value = x.get(row, column);
            sum += value;
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        double mean = sum / x.rows();
        double squares = 0;
        for (int row = 0; row < x.rows(); row++) {
            double difference = x.get(row, column) - mean;
            squares += difference * difference;
        }
        double range = highest > lowest ? highest - lowest : Math.max(1, Math.abs(mean));
        centre[column] = (float) mean;
        scale[column] = (float) (1 / Math.max(Math.sqrt(squares / x.rows()), SMALLEST_VARIATION * range));
    }

    /** Rows drawn without replacement (reservoir sampling), in the order of the table. */
    private static int[] draw(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = firstRows(SAMPLE);
        for (int row = SAMPLE; row < rows; row++) {
            int place = random.nextInt(row + 1);
            if (place < SAMPLE) {
                drawn[place] = row;
            }
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static int[] firstRows(int count) {
        var rows = new int[count];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    private static float[][] scaled(DesignMatrix x, float[] centre, float[] scale) {
        var rows = new float[x.rows()][x.columns()];
        for (int row = 0; row < x.rows(); row++) {
            for (int column = 0; column < x.columns(); column++) {
                rows[row][column] = (x.get(row, column) - centre[column]) * scale[column];
            }
        }
        return rows;
    }

    /** Starts with the first row and adds the row farthest from all chosen ones, until there are enough. */
    private static float[][] spread(float[][] rows, int wanted) {
        var chosen = new float[wanted][];
        chosen[0] = rows[0];
        var nearest = new double[rows.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int next = 1; next <= wanted; next++) {
            int farthest = 0;
            for (int row = 0; row < rows.length; row++) {
                nearest[row] = Math.min(nearest[row], squaredDistance(rows[row], chosen[next - 1]));
                if (nearest[row] > nearest[farthest]) {
                    farthest = row;
                }
            }
            if (next < wanted) {
                chosen[next] = rows[farthest];
            }
        }
        return chosen;
    }

    /** The 95 % quantile of the distances to the nearest reference; a row is no reference of its own. */
    private static double border(float[][] rows, float[][] references) {
        var distances = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (var reference : references) {
                if (reference != rows[row]) {
                    nearest = Math.min(nearest, squaredDistance(rows[row], reference));
                }
            }
            distances[row] = Math.sqrt(nearest);
        }
        Arrays.sort(distances);
        double quantile = distances[(int) Math.min(distances.length - 1, Math.ceil(QUANTILE * distances.length))];
        return quantile > 0 && Double.isFinite(quantile) ? quantile : 1;
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Writes the relative distance of rows into a graph; the value's name is returned, rows × 1. */
    public String write(GraphBuilder graph, String input) {
        int width = centre.length;
        int count = references.length / width;
        var selected = isWhole ? input : graph.gather("domain.columns", input, columns);
        var centred = graph.node("Sub", "domain.centred", selected, graph.constant("domain.centre", centre, width));
        var rows = graph.node("Mul", "domain.rows", centred, graph.constant("domain.scale", scale, width));
        var lengths = new float[count];
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < width; column++) {
                lengths[i] += references[i * width + column] * references[i * width + column];
            }
        }
        // |x - r|² = |x|² + (|r|² - 2 x·r), and only the bracket depends on the reference.
        var all = graph.constant("domain.references", references, count, width);
        var brackets = graph.node(
                "Gemm",
                "domain.brackets",
                Map.of("alpha", new Attribute.FloatValue(-2), "transB", new Attribute.IntValue(1)),
                rows,
                all,
                graph.constant("domain.lengths", lengths, count));
        // Differences to the nearest reference, because the brackets of a row close to it cancel out.
        var nearest = graph.node(
                "ArgMin",
                "domain.nearest",
                Map.of("axis", new Attribute.IntValue(1), "keepdims", new Attribute.IntValue(0)),
                brackets);
        var reference =
                graph.node("Gather", "domain.reference", Map.of("axis", new Attribute.IntValue(0)), all, nearest);
        var squared = graph.sumOfSquares("domain.squared", graph.node("Sub", "domain.difference", rows, reference));
        var distance = graph.node("Sqrt", "domain.distance", squared);
        return graph.node("Mul", "domain.relative", distance, graph.constant("domain.border", 1 / border));
    }
}
