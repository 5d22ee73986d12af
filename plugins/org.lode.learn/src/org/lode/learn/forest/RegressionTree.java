package org.lode.learn.forest;

import java.util.Arrays;
import java.util.function.Consumer;
import weka.classifiers.trees.OpenForest.TreeVisitor;

/** A regression tree in preorder: a branch's first child follows it. */
final class RegressionTree {
    /** The column of a branch, -1 for a leaf. */
    private int[] columns = new int[16];

    private float[] thresholds = new float[16];
    /** The value of a leaf. */
    private double[] values = new double[16];
    /** The place of a branch's second child. */
    private int[] others = new int[16];

    private int size;

    int addLeaf(double value) {
        int place = add();
        columns[place] = -1;
        values[place] = value;
        return place;
    }

    int addBranch(int column, float threshold) {
        int place = add();
        columns[place] = column;
        thresholds[place] = threshold;
        return place;
    }

    /** Says that the next node is a branch's second child. */
    void otherFollows(int branch) {
        others[branch] = size;
    }

    private int add() {
        if (size == columns.length) {
            int larger = 2 * size;
            columns = Arrays.copyOf(columns, larger);
            thresholds = Arrays.copyOf(thresholds, larger);
            values = Arrays.copyOf(values, larger);
            others = Arrays.copyOf(others, larger);
        }
        return size++;
    }

    /** The value for a row, whose numbers start at an offset. */
    double predict(float[] numbers, int offset) {
        int place = 0;
        while (columns[place] >= 0) {
            place = numbers[offset + columns[place]] < thresholds[place] ? place + 1 : others[place];
        }
        return values[place];
    }

    /** Goes through the tree from its root, depth first. */
    Consumer<TreeVisitor> walk() {
        return visitor -> {
            for (int place = 0; place < size; place++) {
                if (columns[place] < 0) {
                    visitor.leaf(values[place]);
                } else {
                    visitor.branch(columns[place], thresholds[place]);
                }
            }
        };
    }
}
