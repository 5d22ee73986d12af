package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.neighbour.NearestNeighbours;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.TargetTransform;
import org.lode.represent.Progress;

class LearningCurveTests {
    private static final int ROWS = 200;

    private final DesignMatrix x = rows();
    private final double[] y = IntStream.range(0, ROWS)
            .mapToDouble(row -> Math.exp(x.get(row, 0)) + x.get(row, 1))
            .toArray();
    private final Folds folds =
            Folds.draw(IntStream.range(0, ROWS).mapToObj(Integer::toString).toList(), 5, 1);

    private static DesignMatrix rows() {
        var random = new Random(3);
        var values = new float[2 * ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return new DesignMatrix(ROWS, 2, values);
    }

    private List<LearningCurve.Point> curve(Regressor regressor) throws LearnException {
        return LearningCurve.run(regressor, x, y, TargetTransform.Choice.NONE, folds, 1, Progress.NONE);
    }

    /** An eighth, a quarter, half, three quarters and all of the 160 rows outside a fold. */
    @Test
    void pointsAreSharesOfTheRowsOutsideAFold() throws LearnException {
        assertEquals(
                List.of(20, 40, 80, 120, 160),
                curve(new NearestNeighbours(1)).stream()
                        .map(LearningCurve.Point::rows)
                        .toList());
    }

    @Test
    void moreRowsPredictBetter() throws LearnException {
        var curve = curve(new NearestNeighbours(1));
        for (int i = 1; i < curve.size(); i++) {
            assertTrue(curve.get(i).mae() < curve.get(i - 1).mae(), curve::toString);
            assertTrue(curve.get(i).lowest() <= curve.get(i).mae()
                    && curve.get(i).mae() <= curve.get(i).highest());
        }
    }

    @Test
    void theLastPointIsTheCrossValidationOfAllRows() throws LearnException {
        var regressor = new BayesianRidge();
        var predicted = CrossValidation.run(regressor, x, y, folds, 1, Progress.NONE);
        var last = curve(regressor).get(4);
        assertEquals(Metrics.of(y, predicted.mean()).mae(), last.mae(), 1e-9);
    }
}
