package org.lode.learn.onnx;

import java.util.Arrays;
import org.lode.learn.LearnException;

/**
 * The operator TreeEnsembleRegressor of the operator set {@code ai.onnx.ml}.
 *
 * <p>Sums are accumulated in double precision.
 */
final class TreeEnsemble implements Operator {
    private final int[] modes;
    private final int[] features;
    private final float[] thresholds;
    private final int[] whenTrue;
    private final int[] whenFalse;
    private final boolean[] missingIsTrue;
    private final int[] roots;
    /** The leaves' contributions: those of node n are at the places from {@code leafStart[n]} to before the next's. */
    private final int[] leafStart;

    private final int[] leafTargets;
    private final float[] leafWeights;
    private final int targets;
    private final float[] base;
    private final boolean average;

    TreeEnsemble(OnnxNode node) throws LearnException {
        var nodes = new TreeNodes(node);
        modes = nodes.modes;
        features = nodes.features;
        thresholds = nodes.thresholds;
        whenTrue = nodes.whenTrue;
        whenFalse = nodes.whenFalse;
        missingIsTrue = nodes.missingIsTrue;
        roots = nodes.roots;
        average = average(node);
        base = node.numbers("base_values");

        var trees = node.integers("target_treeids");
        var ids = TreeNodes.list(node, "target_nodeids", trees.length);
        var targetIds = TreeNodes.list(node, "target_ids", trees.length);
        var weights = node.numbers("target_weights");
        long targetCount = node.integer("n_targets", 1);
        if (weights.length != trees.length || targetCount < 1 || targetCount > Math.max(1, trees.length)) {
            throw new LearnException("its targets and weights don't fit");
        }
        targets = (int) targetCount;
        var leaves = new int[trees.length];
        leafStart = new int[modes.length + 1];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = nodes.place(trees[i], ids[i]);
            if (targetIds[i] < 0 || targetIds[i] >= targets) {
                throw new LearnException("a weight belongs to target " + targetIds[i] + " of " + targets);
            }
            leafStart[leaves[i] + 1]++;
        }
        for (int i = 0; i < modes.length; i++) {
            leafStart[i + 1] += leafStart[i];
        }
        var next = leafStart.clone();
        leafTargets = new int[leaves.length];
        leafWeights = new float[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            int to = next[leaves[i]]++;
            leafTargets[to] = (int) targetIds[i];
            leafWeights[to] = weights[i];
        }
    }

    private static boolean average(OnnxNode node) throws LearnException {
        if (!"NONE".equals(node.text("post_transform", "NONE"))) {
            throw new LearnException("its post-transform is not supported");
        }
        return switch (node.text("aggregate_function", "SUM")) {
            case "SUM" -> false;
            case "AVERAGE" -> true;
            default -> throw new LearnException("its aggregate function is not supported");
        };
    }

    @Override
    public Tensor[] run(Tensor[] inputs, Budget budget) throws LearnException {
        var input = Operands.floats(inputs, 0);
        if (input.shape().length != 2) {
            throw new LearnException("its input must have rows and columns");
        }
        int rows = input.shape()[0];
        int columns = input.shape()[1];
        for (int feature : features) {
            if (feature >= columns) {
                throw new LearnException("it asks for feature " + feature + " of " + columns);
            }
        }
        var result = budget.floats(new int[] {rows, targets});
        budget.spend((long) rows * roots.length);
        var sums = new double[targets];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(sums, 0);
            for (int root : roots) {
                int leaf = leaf(root, input.values(), row * columns);
                for (int i = leafStart[leaf]; i < leafStart[leaf + 1]; i++) {
                    sums[leafTargets[i]] += leafWeights[i];
                }
            }
            for (int target = 0; target < targets; target++) {
                double value = average ? sums[target] / roots.length : sums[target];
                result.values()[row * targets + target] =
                        (float) (base.length == targets ? value + base[target] : value);
            }
        }
        return Operands.result(result);
    }

    private int leaf(int root, float[] values, int offset) {
        int node = root;
        while (modes[node] != 0) {
            float value = values[offset + features[node]];
            boolean isMissing = missingIsTrue[node] && Float.isNaN(value);
            boolean branch = isMissing || test(modes[node], value, thresholds[node]);
            node = branch ? whenTrue[node] : whenFalse[node];
        }
        return node;
    }

    private static boolean test(int mode, float value, float threshold) {
        return switch (mode) {
            case 1 -> value <= threshold;
            case 2 -> value < threshold;
            case 3 -> value >= threshold;
            case 4 -> value > threshold;
            case 5 -> value == threshold;
            default -> value != threshold;
        };
    }
}
