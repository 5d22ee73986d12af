package org.lode.learn.neighbour;

import java.util.Map;
import org.lode.learn.onnx.Attribute;
import org.lode.learn.onnx.FloatTensor;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.TrainingRange;

/**
 * Training rows with their targets in standard units.
 *
 * <p>The graph finds the nearest rows by taking the least distance again and again: arithmetic that every ONNX runtime
 * does alike, while runtimes differ in how they sort equal distances.
 *
 * @param range where descriptors are cut: distances would be of one descriptor alone otherwise
 * @param standardizer of the rows
 * @param rows the standardised training rows
 * @param targets their standardised targets
 * @param neighbours how many distances are averaged over
 * @param targetMean the mean of the targets
 * @param targetDeviation the deviation of the targets
 */
record FittedNeighbours(
        TrainingRange range,
        Standardizer standardizer,
        DesignMatrix rows,
        double[] targets,
        int neighbours,
        double targetMean,
        double targetDeviation)
        implements FittedRegressor {
    /** Larger than any distance; what was taken is moved this far away. */
    private static final double FAR = 1e30;

    private static final double LEAST_VARIANCE = 0.01;

    @Override
    public Outputs write(GraphBuilder graph, String input) {
        var precise = graph.inDoublePrecision();
        var x = standardizer.write(precise, precise.cast("precise", range.write(graph, input)));
        var taken = writeTaken(graph, graph.cast("distances", writeDistances(precise, x)));
        // Sums over the taken rows: how many, their targets, the squares of these.
        var table = new float[targets.length * 3];
        for (int i = 0; i < targets.length; i++) {
            table[3 * i] = 1;
            table[3 * i + 1] = (float) targets[i];
            table[3 * i + 2] = (float) (targets[i] * targets[i]);
        }
        var sums = graph.node("MatMul", "sums", taken, graph.constant("table", table, targets.length, 3));
        var count = graph.gather("count", sums, new int[] {0});
        var mean = graph.node("Div", "mean.standard", graph.gather("sum", sums, new int[] {1}), count);
        var squares = graph.node("Div", "squares", graph.gather("sum.squares", sums, new int[] {2}), count);
        var spread = graph.node("Sub", "spread", squares, graph.square("mean.squared", mean));
        var variance = graph.shift(
                "variance", graph.node("Max", "spread.positive", spread, graph.constant("zero", 0)), LEAST_VARIANCE);
        return new Outputs(
                graph.shift("mean.shifted", graph.scale("mean.scaled", mean, targetDeviation), targetMean),
                graph.scale("deviation.scaled", graph.node("Sqrt", "deviation.standard", variance), targetDeviation));
    }

    /** In double precision, so that rounding doesn't choose among rows that are equally near. */
    private String writeDistances(GraphBuilder graph, String x) {
        var lengths = new double[rows.rows()];
        for (int i = 0; i < lengths.length; i++) {
            for (int column = 0; column < rows.columns(); column++) {
                lengths[i] += (double) rows.get(i, column) * rows.get(i, column);
            }
        }
        // |x - r|² without |x|², which is the same for all rows.
        return graph.node(
                "Gemm",
                "distances.precise",
                Map.of("alpha", new Attribute.FloatValue(-2), "transB", new Attribute.IntValue(1)),
                x,
                graph.cast("training", graph.constant("training.single", rows.values(), rows.rows(), rows.columns())),
                graph.constant("training.sizes", lengths, lengths.length));
    }

    /** Ones where a training row is among the nearest, else zeros: rows × training rows. */
    private String writeTaken(GraphBuilder graph, String distances) {
        var least = graph.constant("least", FloatTensor.of(new float[] {0}));
        var most = graph.constant("most", FloatTensor.of(new float[] {1}));
        String taken = null;
        var left = distances;
        for (int i = 0; i < neighbours; i++) {
            var nearest = graph.node("ReduceMin", "nearest", Map.of("axes", new Attribute.Ints(new long[] {1})), left);
            var behind = graph.scale("behind", graph.node("Sub", "difference", left, nearest), -FAR);
            var is = graph.node("Clip", "is.nearest", graph.shift("at.nearest", behind, 1), least, most);
            taken = taken == null ? is : graph.node("Max", "taken", taken, is);
            left = graph.node("Add", "left", left, graph.scale("moved", is, FAR));
        }
        return taken;
    }
}
