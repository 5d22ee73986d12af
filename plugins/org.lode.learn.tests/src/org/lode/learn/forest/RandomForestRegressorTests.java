package org.lode.learn.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.regression.DesignMatrix;
import org.lode.represent.Progress;
import weka.classifiers.trees.OpenForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class RandomForestRegressorTests {
    private static final int ROWS = 200;

    private static DesignMatrix rows(long seed) {
        var random = new SplittableRandom(seed);
        var values = new float[ROWS * 3];
        for (int i = 0; i < values.length; i++) {
            // Few different values make ties at the split points.
            values[i] = random.nextInt(20) * 0.1f;
        }
        return new DesignMatrix(ROWS, 3, values);
    }

    private static double[] targets(DesignMatrix x) {
        var y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = x.get(i, 0) > 1 ? 5 + x.get(i, 1) : x.get(i, 2);
        }
        return y;
    }

    /** Expected: Weka's own prediction of the same forest. */
    @Test
    void writtenTreesPredictWhatWekaPredicts() throws Exception {
        var x = rows(1);
        var attributes = new ArrayList<Attribute>();
        for (int i = 0; i < 3; i++) {
            attributes.add(new Attribute("x" + i));
        }
        attributes.add(new Attribute("y"));
        var table = new Instances("rows", attributes, ROWS);
        table.setClassIndex(3);
        var y = targets(x);
        for (int i = 0; i < ROWS; i++) {
            table.add(new DenseInstance(1, new double[] {x.get(i, 0), x.get(i, 1), x.get(i, 2), y[i]}));
        }
        var forest = new OpenForest();
        forest.setNumIterations(20);
        forest.buildClassifier(table);
        var trees = new TreeTable();
        for (int tree = 0; tree < forest.treeCount(); tree++) {
            trees.add(forest, tree);
        }
        var test = rows(2);
        var domain = ApplicabilityDomain.fit(x, 1);
        var predicted = new CalibratedRegressor(new FittedForest(trees, 0, 1), domain, 1).predict(test);
        for (int i = 0; i < ROWS; i++) {
            var row = new DenseInstance(1, new double[] {test.get(i, 0), test.get(i, 1), test.get(i, 2), 0});
            row.setDataset(table);
            assertEquals(forest.classifyInstance(row), predicted.mean()[i], 1e-5);
        }
    }

    @Test
    void rowsOnAStepAreLessCertainThanRowsBesideIt() throws Exception {
        var x = rows(1);
        var fitted = new RandomForestRegressor(60).fit(x, targets(x), 1, Progress.NONE);
        var regressor = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(x, 1), 1);
        double on = regressor.predict(new DesignMatrix(1, 3, new float[] {1.05f, 1, 1}))
                .deviation()[0];
        double beside = regressor.predict(new DesignMatrix(1, 3, new float[] {0.4f, 1, 1}))
                .deviation()[0];
        assertTrue(on > 1.5 * beside, () -> on + " against " + beside);
    }
}
