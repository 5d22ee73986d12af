package org.lode.learn.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.regression.Standardizer;
import org.lode.represent.Progress;

/**
 * Finds how much each descriptor matters to a source model: metrics in which materials that the source tells apart are
 * far from each other.
 *
 * <p>A weight is the size of the source's mean change per unit of the descriptor (finite differences of one deviation,
 * half to either side, at some of the target's materials), or its root mean square. No target value is looked at.
 *
 * <p>After the sensitivities of Constantine et al., SIAM J. Sci. Comput. 36 (2014) A1500, taken one column at a time.
 */
final class SourceSensitivities {
    /** So many rows are evaluated for a source, changed ones and all. */
    private static final int EVALUATIONS = 8192;

    private static final int MOST_POINTS = 24;
    private static final int FEWEST_POINTS = 4;

    private SourceSensitivities() {}

    /**
     * The metrics of a source; none if it doesn't respond to any descriptor that varies.
     *
     * @param columns the places of the source's descriptors among all
     * @param descriptors all descriptors of the target's materials
     * @param materials their canonical texts, which the choice of points depends on
     */
    static List<Metric> of(
            PropertyModel source, int[] columns, DesignMatrix descriptors, List<String> materials, Progress progress)
            throws LearnException {
        progress.check();
        var rows = descriptors.selectColumns(columns);
        var deviations = Standardizer.fit(rows).scale();
        int varying = (int) IntStream.range(0, columns.length)
                .filter(column -> deviations[column] > 0)
                .count();
        if (varying == 0) {
            return List.of();
        }
        var points = points(rows, materials, EVALUATIONS / (2 * varying));
        var changes = changes(source, rows.select(points), deviations, varying);
        var mean = new double[columns.length];
        var size = new double[columns.length];
        boolean responds = false;
        for (int column = 0; column < columns.length; column++) {
            if (deviations[column] > 0) {
                double sum = 0;
                double squares = 0;
                for (double change : changes[column]) {
                    sum += change;
                    squares += change * change;
                }
                mean[column] = Math.abs(sum) / points.length * deviations[column];
                size[column] = Math.sqrt(squares / points.length) * deviations[column];
                responds |= mean[column] > 0;
            }
        }
        var id = source.card().id();
        return responds
                ? List.of(
                        new Metric("mean sensitivities of " + id, columns, mean),
                        new Metric("sensitivities of " + id, columns, size))
                : List.of();
    }

    /** Rows spread evenly over the materials in the order of their texts. */
    private static int[] points(DesignMatrix rows, List<String> materials, int affordable) {
        int count = Math.min(rows.rows(), Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, affordable)));
        var order = IntStream.range(0, rows.rows())
                .boxed()
                .sorted(Comparator.comparing(materials::get))
                .toList();
        return IntStream.range(0, count)
                .map(i -> order.get((int) ((long) i * rows.rows() / count)))
                .toArray();
    }

    /** For each column that varies, how the prediction at each point changes with the column's deviation. */
    private static double[][] changes(PropertyModel source, DesignMatrix points, double[] scale, int varying)
            throws LearnException {
        int width = points.columns();
        int count = points.rows();
        var values = new float[Math.multiplyExact(2 * varying * count, width)];
        int row = 0;
        for (int column = 0; column < width; column++) {
            if (scale[column] > 0) {
                float half = (float) (0.5 / scale[column]);
                for (int point = 0; point < count; point++) {
                    for (int side = -1; side <= 1; side += 2) {
                        System.arraycopy(points.values(), point * width, values, row * width, width);
                        values[row * width + column] += side * half;
                        row++;
                    }
                }
            }
        }
        var predicted = new RowEvaluator(source.graph(), List.of(PropertyModel.MEAN))
                .run(new DesignMatrix(row, width, values), 1)
                .get(PropertyModel.MEAN);
        var changes = new double[width][];
        int next = 0;
        for (int column = 0; column < width; column++) {
            if (scale[column] > 0) {
                changes[column] = new double[count];
                for (int point = 0; point < count; point++, next += 2) {
                    changes[column][point] = (double) predicted.get(next + 1, 0) - predicted.get(next, 0);
                }
            }
        }
        return changes;
    }
}
