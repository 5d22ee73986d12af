package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.learn.regression.Estimates;

class ValidationTests {
    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "C" + i).toList();
    }

    @Test
    void foldOfAMaterialDoesNotDependOnTheOrderOfRows() {
        var names = names(57);
        var reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        var forward = Folds.draw(names, 5, 3).fold();
        var backward = Folds.draw(reversed, 5, 3).fold();
        for (int i = 0; i < 57; i++) {
            assertEquals(forward[i], backward[56 - i]);
        }
    }

    @Test
    void foldsAreOfEqualSize() {
        var folds = Folds.draw(names(58), 5, 1);
        for (int fold = 0; fold < 5; fold++) {
            int size = folds.test(fold).length;
            assertTrue(size == 11 || size == 12);
            assertEquals(58 - size, folds.training(fold).length);
        }
    }

    @Test
    void rowsOfOneMaterialShareAFold() {
        var names = new ArrayList<>(names(20));
        names.addAll(names(20));
        var folds = Folds.draw(names, 4, 1).fold();
        assertArrayEquals(Arrays.copyOf(folds, 20), Arrays.copyOfRange(folds, 20, 40));
    }

    @Test
    void anotherSeedDrawsOtherFolds() {
        assertTrue(!Arrays.equals(
                Folds.draw(names(50), 5, 1).fold(), Folds.draw(names(50), 5, 2).fold()));
    }

    @Test
    void moreFoldsThanMaterialsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Folds.draw(names(3), 4, 1));
    }

    @Test
    void shareIsKeptWhenTheTableGrows() {
        var small = Folds.share(names(1000), 0.1, 1);
        assertArrayEquals(small, Arrays.copyOf(Folds.share(names(5000), 0.1, 1), 1000));
        long in = IntStream.range(0, 1000).filter(i -> small[i]).count();
        assertTrue(in > 70 && in < 130, () -> in + " of 1000");
    }

    /** scikit-learn 1.2.1: mean_absolute_error, mean_squared_error, r2_score, and SciPy's pearsonr. */
    @Test
    void metricsOfAKnownTable() {
        var metrics = Metrics.of(new double[] {3, -0.5, 2, 7}, new double[] {2.5, 0.0, 2, 8});
        assertEquals(0.5, metrics.mae(), 1e-15);
        assertEquals(0.6123724356957945, metrics.rmse(), 1e-15);
        assertEquals(0.9486081370449679, metrics.r2(), 1e-15);
        assertEquals(0.9848696184482703, metrics.pearson(), 1e-15);
    }

    @Test
    void factorOfTooNarrowDeviationsMakesThemTrue() {
        var random = new Random(4);
        int n = 4000;
        var measured = new double[n];
        var deviation = new double[n];
        for (int i = 0; i < n; i++) {
            deviation[i] = 0.5 + i % 3;
            measured[i] = 3 * deviation[i] * random.nextGaussian();
        }
        var calibration = Calibration.of(measured, new Estimates(new double[n], deviation));
        assertEquals(3, calibration.factor(), 0.12);
        assertEquals(0.9, calibration.coverage(), 0.015);
    }

    /** The mean of n normal values has a 95 % interval of ± 1.96 / √n. */
    @Test
    void bootstrapIntervalOfAMeanIsTheTextbooks() {
        var random = new Random(9);
        var values =
                IntStream.range(0, 400).mapToDouble(i -> random.nextGaussian()).toArray();
        var interval = Bootstrap.ofMean(values, 1);
        double half = (interval.upper() - interval.lower()) / 2;
        assertEquals(1.96 / 20, half, 0.012);
        assertEquals(Metrics.mean(values), (interval.upper() + interval.lower()) / 2, 0.01);
    }
}
