package org.lode.learn.onnx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;

/**
 * The nodes of a TreeEnsembleRegressor as arrays over their places in the file.
 *
 * <p>They are checked: every branch leads to a node of its own tree, and no way leads back, so that a prediction ends.
 */
final class TreeNodes {
    /** The numbers of the modes are their places here. */
    private static final List<String> MODES =
            List.of("LEAF", "BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ", "BRANCH_NEQ");

    final int[] modes;
    final int[] features;
    final float[] thresholds;
    final int[] whenTrue;
    final int[] whenFalse;
    final boolean[] missingIsTrue;
    final int[] roots;
    /** Places by tree and node number. */
    private final Map<Long, Map<Long, Integer>> places = new HashMap<>();

    private final int[] parents;

    TreeNodes(OnnxNode node) throws LearnException {
        var trees = node.integers("nodes_treeids");
        int count = trees.length;
        var ids = list(node, "nodes_nodeids", count);
        var featureIds = list(node, "nodes_featureids", count);
        var trueIds = list(node, "nodes_truenodeids", count);
        var falseIds = list(node, "nodes_falsenodeids", count);
        var words = node.texts("nodes_modes");
        thresholds = node.numbers("nodes_values");
        if (count == 0 || words.size() != count || thresholds.length != count) {
            throw new LearnException("the lists of its nodes are not of one length");
        }
        for (int i = 0; i < count; i++) {
            if (places.computeIfAbsent(trees[i], tree -> new HashMap<>()).put(ids[i], i) != null) {
                throw new LearnException("a node number occurs twice in tree " + trees[i]);
            }
        }
        var missing = node.integers("nodes_missing_value_tracks_true");
        modes = new int[count];
        features = new int[count];
        whenTrue = new int[count];
        whenFalse = new int[count];
        missingIsTrue = new boolean[count];
        parents = new int[count];
        for (int i = 0; i < count; i++) {
            modes[i] = MODES.indexOf(words.get(i));
            features[i] = NumberList.saturate(featureIds[i]);
            missingIsTrue[i] = missing.length == count && missing[i] != 0;
            if (modes[i] < 0 || features[i] < 0) {
                throw new LearnException("a node has the mode '" + words.get(i) + "' and feature " + featureIds[i]);
            }
            if (modes[i] > 0) {
                whenTrue[i] = child(trees[i], trueIds[i]);
                whenFalse[i] = child(trees[i], falseIds[i]);
            }
        }
        roots = roots(trees);
        checkReachable();
    }

    /** A list of integers that must have a given length. */
    static long[] list(OnnxNode node, String name, int length) throws LearnException {
        var values = node.integers(name);
        if (values.length != length) {
            throw new LearnException("its list '" + name + "' should have " + length + " numbers");
        }
        return values;
    }

    /** The place of a node. */
    int place(long tree, long id) throws LearnException {
        var place = places.getOrDefault(tree, Map.of()).get(id);
        if (place == null) {
            throw new LearnException("tree " + tree + " has no node " + id);
        }
        return place;
    }

    private int child(long tree, long id) throws LearnException {
        int place = place(tree, id);
        parents[place]++;
        return place;
    }

    /** The one node of each tree that no branch leads to. */
    private int[] roots(long[] trees) throws LearnException {
        var found = new LinkedHashMap<Long, Integer>();
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

    /** With one parent each, nodes that no root reaches are those in a circle. */
    private void checkReachable() throws LearnException {
        var open = new int[modes.length];
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
        if (reached != modes.length) {
            throw new LearnException("its branches go in circles");
        }
    }
}
