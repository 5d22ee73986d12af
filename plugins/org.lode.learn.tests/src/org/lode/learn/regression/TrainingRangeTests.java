package org.lode.learn.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lode.learn.LearnException;
import org.lode.learn.LearningMethod;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.represent.Progress;

/** Expected ends are by hand: one range beyond the least and the largest training value. */
class TrainingRangeTests {
    private static final int ROWS = 30;

    /** The first descriptor varies; the second is 0 but for one row, where it is 0.0002. */
    private static DesignMatrix rows() {
        var values = new float[2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[2 * row] = row * 7 % ROWS;
        }
        values[2 * 11 + 1] = 2e-4f;
        return new DesignMatrix(ROWS, 2, values);
    }

    private static double[] targets() {
        var y = new double[ROWS];
        Arrays.setAll(y, row -> 3 * rows().get(row, 0) + row * 5 % 7 - 3);
        // What is special of the one row has to be explained by the second descriptor.
        y[11] += 20;
        return y;
    }

    @Test
    void oneRangeIsAddedAtBothEnds() {
        var range = TrainingRange.of(new DesignMatrix(3, 2, new float[] {1, -4, 3, 0, 2, -2}));
        assertArrayEquals(new float[] {-1, -8}, range.lower());
        assertArrayEquals(new float[] {5, 4}, range.upper());
    }

    @Test
    void constantDescriptorsHaveNoRange() {
        var range = TrainingRange.of(new DesignMatrix(2, 1, new float[] {7, 7}));
        assertArrayEquals(new float[] {-Float.MAX_VALUE}, range.lower());
        assertArrayEquals(new float[] {Float.MAX_VALUE}, range.upper());
    }

    @ParameterizedTest
    @EnumSource(
            value = LearningMethod.class,
            names = {"BAYESIAN_RIDGE", "GAUSSIAN_PROCESS", "ELASTIC_NET", "NEAREST_NEIGHBOURS"})
    void aDescriptorThatHardlyVariedCountsUpToItsRangeBeyond(LearningMethod method) throws LearnException {
        var fitted = method.regressor(ROWS, 1).fit(rows(), targets(), 1, Progress.NONE);
        var asked = new DesignMatrix(3, 2, new float[] {4, 4e-4f, 4, 2, 4, 1e6f});
        var means = new CalibratedRegressor(fitted, ApplicabilityDomain.fit(asked, 1), 1)
                .predict(asked)
                .mean();
        assertEquals(means[0], means[1], 1e-4);
        assertEquals(means[0], means[2], 1e-4);
        assertTrue(Math.abs(means[2]) < 200, () -> "predicted " + means[2] + " where targets lie between -3 and 110");
    }
}
