package org.lode.learn.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;

/**
 * The operator TreeEnsembleRegressor of the operator set {@code ai.onnx.ml}.
 *
 * <p>Nodes are checked when the model is read: every branch leads to a node of its own tree, and no way leads back, so
 * that a prediction ends. Sums are accumulated in double precision.
 */
final class TreeEnsemble implements Operator {
    private static final List<String> MODES =
            List.of("LEAF", "BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ");

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
        var trees = node.integers("nodes_treeids");
        var ids = node.integers("nodes_nodeids");
        var words = node.texts("nodes_modes");
        int count = trees.length;
        features = toInts(list(node, "nodes_featureids", count));
        thresholds = node.numbers("nodes_values");
        var trueIds = list(node, "nodes_truenodeids", count);
        var falseIds = list(node, "nodes_falsenodeids", count);
        if (count == 0 || ids.length != count || words.size() != count || thresholds.length != count) {
            throw new LearnException("the lists of its nodes are not of one length");
        }
        missingIsTrue = new boolean[count];
        var missing = node.integers("nodes_missing_value_tracks_true");
        var places = new HashMap<Long, Map<Long, Integer>>();
        for (int i = 0; i < count; i++) {
            missingIsTrue[i] = missing.length == count && missing[i] != 0;
            if (places.computeIfAbsent(trees[i], tree -> new HashMap<>()).put(ids[i], i) != null) {
                throw new LearnException("a node number occurs twice in tree " + trees[i]);
            }
        }
        modes = new int[count];
        whenTrue = new int[count];
        whenFalse = new int[count];
        var parents = new int[count];
        for (int i = 0; i < count; i++) {
            modes[i] = MODES.indexOf(words.get(i));
            if (modes[i] < 0) {
                throw new LearnException("the node mode '" + words.get(i) + "' is not supported");
            }
            if (modes[i] > 0) {
                if (features[i] < 0) {
                    throw new LearnException("a node asks for feature " + features[i]);
                }
                whenTrue[i] = child(places.get(trees[i]), trueIds[i], parents);
                whenFalse[i] = child(places.get(trees[i]), falseIds[i], parents);
            }
        }
        roots = roots(trees, parents);
        checkReachable(count);
        targets = (int) node.integer("n_targets", 1);
        average = switch (node.text("aggregate_function", "SUM")) {
            case "SUM" -> false;
            case "AVERAGE" -> true;
            default -> throw new LearnException("its aggregate function is not supported");
        };
        if (!"NONE".equals(node.text("post_transform", "NONE"))) {
            throw new LearnException("its post-transform is not supported");
        }
        base = node.numbers("base_values");
        var leafTrees = node.integers("target_treeids");
        var leafIds = list(node, "target_nodeids", leafTrees.length);
        var targetIds = list(node, "target_ids", leafTrees.length);
        var weights = node.numbers("target_weights");
        if (weights.length != leafTrees.length || targets < 1 || targets > Math.max(1, leafTrees.length)) {
            throw new LearnException("its targets and weights don't fit");
        }
        leafStart = new int[count + 1];
        var leaves = new int[leafTrees.length];
        for (int i = 0; i < leaves.length; i++) {
            var place = places.getOrDefault(leafTrees[i], Map.of()).get(leafIds[i]);
            if (place == null || targetIds[i] < 0 || targetIds[i] >= targets) {
                throw new LearnException("a weight belongs to no node or target");
            }
            leaves[i] = place;
            leafStart[place + 1]++;
        }
        for (int i = 0; i < count; i++) {
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

    private static long[] list(OnnxNode node, String name, int length) throws LearnException {
        var values = node.integers(name);
        if (values.length != length) {
            throw new LearnException("its list '" + name + "' should have " + length + " numbers");
        }
        return values;
    }

    private static int[] toInts(long[] values) {
        var integers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            integers[i] = NumberList.saturate(values[i]);
        }
        return integers;
    }

    private static int child(Map<Long, Integer> tree, long id, int[] parents) throws LearnException {
        var place = tree.get(id);
        if (place == null) {
            throw new LearnException("a branch leads to node " + id + ", which doesn't exist");
        }
        parents[place]++;
        return place;
    }

    /** The first node of a tree that no branch leads to. */
    private static int[] roots(long[] trees, int[] parents) throws LearnException {
        var found = new java.util.LinkedHashMap<Long, Integer>();
        for (int i = 0; i < trees.length; i++) {
            if (parents[i] > 1) {
                throw new LearnException("two branches lead to one node");
            }
            if (parents[i] == 0 && found.putIfAbsent(trees[i], i) != null) {
                throw new LearnException("tree " + trees[i] + " has two roots");
            }
        }
        return found.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** With one parent each, nodes that no root reaches are the ones in a circle. */
    private void checkReachable(int count) throws LearnException {
        var open = new int[count];
        int reached = 0;
        int waiting = 0;
        for (int root : roots) {
            open[waiting++] = root;
            while (waiting > 0) {
                int node = open[--waiting];
                reached++;
                if (modes[node] > 0) {
                    open[waiting++] = whenTrue[node];
                    open[waiting++] = whenFalse[node];
                }
            }
        }
        if (reached != count) {
            throw new LearnException("its branches go in circles");
        }
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
            java.util.Arrays.fill(sums, 0);
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
            boolean branch = Float.isNaN(value) ? missingIsTrue[node] : test(modes[node], value, thresholds[node]);
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
