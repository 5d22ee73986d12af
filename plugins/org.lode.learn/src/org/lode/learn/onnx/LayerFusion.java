package org.lode.learn.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.algebra.FloatMatrix;

/** Finds fully connected layers that follow each other in a graph, so that they can be evaluated as one operation. */
final class LayerFusion {
    private static final int FEWEST = 2;

    private final List<Step> steps;
    private final Tensor[] constants;
    /** How many operations read each slot, the caller's wish counted as one. */
    private final int[] readers;

    private LayerFusion(List<Step> steps, Tensor[] constants, int[] readers) {
        this.steps = steps;
        this.constants = constants;
        this.readers = readers;
    }

    /**
     * The steps with runs of layers put together.
     *
     * @param constants the values of slots that are known beforehand, else null
     * @param wanted the slots that are asked for
     */
    static List<Step> fuse(List<Step> steps, Tensor[] constants, int[] wanted) {
        var readers = new int[constants.length];
        steps.stream()
                .flatMapToInt(step -> Arrays.stream(step.from()))
                .filter(slot -> slot >= 0)
                .forEach(slot -> readers[slot]++);
        Arrays.stream(wanted).forEach(slot -> readers[slot]++);
        return new LayerFusion(steps, constants, readers).fuse();
    }

    private List<Step> fuse() {
        var fused = new ArrayList<Step>();
        for (int start = 0; start < steps.size(); ) {
            var scaling = new ArrayList<DenseLayers.Scaling>();
            int end = start;
            while (end < steps.size()
                    && (end == start || follows(end))
                    && !scaling(steps.get(end)).isEmpty()) {
                scaling.addAll(scaling(steps.get(end++)));
            }
            var layers = new ArrayList<DenseLayers.Layer>();
            while (end < steps.size() && (end == start || follows(end)) && isLayer(steps.get(end))) {
                var gemm = steps.get(end++);
                var activation = end < steps.size() && follows(end)
                        ? ElementwiseOperators.mapping(steps.get(end).node()).orElse(null)
                        : null;
                end += activation == null ? 0 : 1;
                layers.add(layer(gemm, activation));
            }
            if (layers.size() >= FEWEST && fit(scaling, layers.get(0).inputs())) {
                fused.add(together(steps.subList(start, end), new DenseLayers(widened(scaling, layers), layers)));
                start = end;
            } else {
                fused.add(steps.get(start++));
            }
        }
        return fused;
    }

    /** Whether a step is the only one that reads what the step before it writes. */
    private boolean follows(int index) {
        int slot = steps.get(index - 1).to()[0];
        return steps.get(index).from()[0] == slot && readers[slot] == 1;
    }

    /** What a step does to each column with a constant, in the order of doing; nothing if it does anything else. */
    private List<DenseLayers.Scaling> scaling(Step step) {
        var function = ElementwiseOperators.columnwise(step.node());
        if (function.isPresent() && numbers(step, 1) != null) {
            return List.of(new DenseLayers.Scaling(function.get(), numbers(step, 1)));
        }
        if (!step.node().operator().equals("Clip") || numbers(step, 1) == null || numbers(step, 2) == null) {
            return List.of();
        }
        return List.of(
                new DenseLayers.Scaling(ElementwiseOperators.Arithmetic.AT_LEAST, numbers(step, 1)),
                new DenseLayers.Scaling(ElementwiseOperators.Arithmetic.AT_MOST, numbers(step, 2)));
    }

    /** The numbers of a constant operand, null if it is none of a number for each column. */
    private float[] numbers(Step step, int operand) {
        return step.from().length > operand
                        && step.from()[0] >= 0
                        && constants[step.from()[0]] == null
                        && step.from()[operand] >= 0
                        && constants[step.from()[operand]] instanceof FloatTensor tensor
                        && tensor.shape().length <= 1
                ? tensor.values()
                : null;
    }

    private static boolean fit(List<DenseLayers.Scaling> scaling, int columns) {
        return scaling.stream().allMatch(step -> step.numbers().length == 1 || step.numbers().length == columns);
    }

    /** Single numbers repeated for all columns. */
    private static List<DenseLayers.Scaling> widened(
            List<DenseLayers.Scaling> scaling, List<DenseLayers.Layer> layers) {
        int columns = layers.get(0).inputs();
        return scaling.stream()
                .map(step -> {
                    var numbers = step.numbers();
                    var all = numbers.length == columns ? numbers : new float[columns];
                    if (all != numbers) {
                        Arrays.fill(all, numbers[0]);
                    }
                    return new DenseLayers.Scaling(step.function(), all);
                })
                .toList();
    }

    private boolean isLayer(Step step) {
        var node = step.node();
        return node.operator().equals("Gemm")
                && node.number("alpha", 1) == 1
                && node.number("beta", 1) == 1
                && node.integer("transA", 0) == 0
                && step.from().length == 3
                && IntStream.of(step.from()).allMatch(slot -> slot >= 0)
                && constants[step.from()[1]] instanceof FloatTensor weights
                && weights.shape().length == 2
                && constants[step.from()[2]] instanceof FloatTensor bias
                && bias.shape().length == 1
                && bias.size() == weights.shape()[node.integer("transB", 0) == 0 ? 1 : 0];
    }

    private DenseLayers.Layer layer(Step step, ElementwiseOperators.Mapping activation) {
        var weights = (FloatTensor) constants[step.from()[1]];
        var bias = (FloatTensor) constants[step.from()[2]];
        int rows = weights.shape()[0];
        int columns = weights.shape()[1];
        boolean isTurned = step.node().integer("transB", 0) != 0;
        int inputs = isTurned ? columns : rows;
        var stored = FloatMatrix.of(weights.values(), columns);
        var turned = isTurned
                ? stored
                : DenseLayers.Layer.isWide(inputs, bias.size())
                        ? stored.transpose()
                        : FloatMatrix.of(DenseLayers.transposed(weights.values(), rows), rows);
        return new DenseLayers.Layer(inputs, turned, bias.values(), activation);
    }

    private static Step together(List<Step> run, DenseLayers operator) {
        var first = run.get(0);
        var release =
                run.stream().flatMapToInt(step -> Arrays.stream(step.release())).toArray();
        return new Step(
                first.node(),
                operator,
                new int[] {first.from()[0]},
                run.get(run.size() - 1).to(),
                release);
    }
}
