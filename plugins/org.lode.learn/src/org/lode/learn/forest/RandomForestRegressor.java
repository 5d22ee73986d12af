package org.lode.learn.forest;

import java.util.ArrayList;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Targets;
import org.lode.represent.Progress;
import weka.classifiers.trees.OpenForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * A random forest of regression trees, grown by Weka with its defaults: a tree for each bootstrap sample, log2 of the
 * number of columns tried at a split, leaves down to one row.
 *
 * <p>The deviation is the spread of the trees; calibration brings it to the size of the errors. Breiman,
 * Mach. Learn. 45 (2001) 5.
 *
 * @param trees the number of trees
 */
public record RandomForestRegressor(int trees) implements Regressor {
    /** Trees grown between two looks at the cancel flag. */
    private static final int BLOCK = 5;

    /** Enough trees for most tables. */
    public static RandomForestRegressor standard() {
        return new RandomForestRegressor(100);
    }

    @Override
    public String description() {
        return "random forest, " + trees + " trees";
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var targets = Targets.standardize(y);
        var table = table(x, targets.values());
        var grown = new ArrayList<OpenForest>();
        for (int start = 0; start < trees; start += BLOCK) {
            progress.check();
            grown.add(grow(table, Math.min(BLOCK, trees - start), (int) (seed * 31 + start)));
            progress.report((double) start / trees, start + " of " + trees + " trees");
        }
        var written = new TreeTable();
        for (var forest : grown) {
            for (int tree = 0; tree < forest.treeCount(); tree++) {
                written.add(forest, tree);
            }
        }
        return new FittedForest(written, targets.mean(), targets.deviation());
    }

    private static Instances table(DesignMatrix x, double[] targets) {
        var attributes = new ArrayList<Attribute>();
        for (int column = 0; column < x.columns(); column++) {
            attributes.add(new Attribute("x" + column));
        }
        attributes.add(new Attribute("y"));
        var table = new Instances("rows", attributes, x.rows());
        table.setClassIndex(x.columns());
        for (int row = 0; row < x.rows(); row++) {
            var values = new double[x.columns() + 1];
            for (int column = 0; column < x.columns(); column++) {
                values[column] = x.get(row, column);
            }
            values[x.columns()] = targets[row];
            table.add(new DenseInstance(1, values));
        }
        return table;
    }

    private static OpenForest grow(Instances table, int count, int seed) throws LearnException {
        var forest = new OpenForest();
        forest.setNumIterations(count);
        forest.setSeed(seed);
        forest.setNumExecutionSlots(1);
        try {
            forest.buildClassifier(table);
            return forest;
        } catch (Exception e) {
            // Weka declares nothing narrower.
            throw new LearnException("The random forest cannot be grown: " + e.getMessage() + ".", e);
        }
    }
}
