package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected figures: mpmath 1.2 with 60 digits. */
class TargetWindowTests {
    @ParameterizedTest
    @CsvSource({
        "-1, 1, -0.38171514630212605",
        "0, 1, -1.0748623268620714",
        "2, 3, -3.8443534263342056",
        "10, 11, -53.23131022558312",
        "39, 40, -765.0831565643775",
        "30, 30.5, -454.3212442218851",
        "5, 5.0001, -22.629528896432976",
        "1e-9, 2e-9, -21.642204370151084",
        "40, Infinity, -804.6084420137538",
        "-2, Infinity, -0.02301290932896349"
    })
    @Tag("check-21")
    void logProbabilityIsPreciseInBothTails(double lower, double upper, double expected) {
        double tolerance = 1e-10 * Math.abs(expected);
        assertEquals(expected, new TargetWindow("p", lower, upper).logProbability(0, 1), tolerance);
        assertEquals(expected, new TargetWindow("p", -upper, -lower).logProbability(0, 1), tolerance);
    }

    @Test
    void logProbabilityScalesWithMeanAndDeviation() {
        assertEquals(-3.8443534263342056, new TargetWindow("p", 14, 16).logProbability(10, 2), 1e-12);
    }

    @Test
    void wholeLineHasProbabilityOne() {
        var all = new TargetWindow("p", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertEquals(0, all.logProbability(3, 2), 1e-15);
    }

    @Test
    void boundsBelongToTheWindow() {
        var window = new TargetWindow("p", 1, 2);
        assertTrue(window.contains(1) && window.contains(2) && !window.contains(2.0001));
    }

    @Test
    void emptyWindowIsRefusedWithItsProperty() {
        var e = assertThrows(IllegalArgumentException.class, () -> new TargetWindow("density", 2, 1));
        assertTrue(e.getMessage().contains("'density'"));
    }
}
