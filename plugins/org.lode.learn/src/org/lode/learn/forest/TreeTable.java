package org.lode.learn.forest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lode.learn.onnx.Attribute;
import weka.classifiers.trees.OpenForest;
import weka.classifiers.trees.OpenForest.TreeVisitor;

/** The nodes of many trees in the columns of ONNX's TreeEnsembleRegressor; trees of one target are summed. */
final class TreeTable {
    private final List<Long> trees = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<Long> features = new ArrayList<>();
    private final List<Long> below = new ArrayList<>();
    private final List<Long> otherwise = new ArrayList<>();
    private final List<String> modes = new ArrayList<>();
    private final List<Float> thresholds = new ArrayList<>();
    private final List<Long> leafTrees = new ArrayList<>();
    private final List<Long> leafIds = new ArrayList<>();
    private final List<Float> leafValues = new ArrayList<>();
    private final List<Long> leafTargets = new ArrayList<>();
    private int treeCount;
    private int targetCount;

    int treeCount() {
        return treeCount;
    }

    /** Adds a tree of a forest as a target of its own. */
    void add(OpenForest forest, int which) {
        add(visitor -> forest.visit(which, visitor), targetCount);
    }

    /**
     * Adds a tree.
     *
     * @param walk goes through the tree from its root, depth first
     * @param target the target that its leaves add to, from 0
     */
    void add(Consumer<TreeVisitor> walk, int target) {
        int first = ids.size();
        // Places of branches whose second child is still to come.
        var waiting = new ArrayDeque<Integer>();
        walk.accept(new TreeVisitor() {
            @Override
            public void leaf(double value) {
                int place = node(first, 0, "LEAF", 0);
                leafTrees.add((long) treeCount);
                leafTargets.add((long) target);
                leafIds.add((long) place - first);
                leafValues.add((float) value);
                if (!waiting.isEmpty()) {
                    otherwise.set(waiting.pop(), (long) place + 1 - first);
                }
            }

            @Override
            public void branch(int attribute, double splitPoint) {
                int place = node(first, attribute, "BRANCH_LT", roundUp(splitPoint));
                below.set(place, (long) place + 1 - first);
                waiting.push(place);
            }
        });
        treeCount++;
        targetCount = Math.max(targetCount, target + 1);
    }

    private int node(int first, int feature, String mode, float threshold) {
        int place = ids.size();
        trees.add((long) treeCount);
        ids.add((long) place - first);
        features.add((long) feature);
        modes.add(mode);
        thresholds.add(threshold);
        below.add(0L);
        otherwise.add(0L);
        return place;
    }

    /** The nearest float not below: the values on both sides of a split are floats and stay on their sides. */
    private static float roundUp(double value) {
        float rounded = (float) value;
        return rounded < value ? Math.nextUp(rounded) : rounded;
    }

    /** The attributes of the operator. */
    Map<String, Attribute> attributes() {
        var map = new LinkedHashMap<String, Attribute>();
        map.put("n_targets", new Attribute.IntValue(targetCount));
        map.put("nodes_treeids", integers(trees));
        map.put("nodes_nodeids", integers(ids));
        map.put("nodes_featureids", integers(features));
        map.put("nodes_modes", new Attribute.Texts(modes));
        map.put("nodes_values", floats(thresholds));
        map.put("nodes_truenodeids", integers(below));
        map.put("nodes_falsenodeids", integers(otherwise));
        map.put("target_treeids", integers(leafTrees));
        map.put("target_nodeids", integers(leafIds));
        map.put("target_ids", integers(leafTargets));
        map.put("target_weights", floats(leafValues));
        return map;
    }

    private static Attribute integers(List<Long> values) {
        return new Attribute.Ints(values.stream().mapToLong(Long::longValue).toArray());
    }

    private static Attribute floats(List<Float> values) {
        var floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return new Attribute.Floats(floats);
    }
}
