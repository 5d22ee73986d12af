package org.lode.learn.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitFactorTests {
    private static final double[] JOULES = {10.1, 22.4, 35.2, 41.8, 58.3, 66.9};

    private static double[] times(double factor) {
        return Arrays.stream(JOULES).map(value -> value * factor).toArray();
    }

    @Test
    void caloriesInAColumnOfJoulesAreFound() {
        var found = UnitFactor.between(times(1 / 4.2), JOULES).orElseThrow();
        assertEquals(1 / 4.184, found.factor(), 1e-12);
        assertEquals(
                "The values of 'heat capacity' are about 4.184 times smaller than expected in 'J/K', which looks like"
                        + " calories and joules; check the unit of the column.",
                found.message("heat capacity", "J/K"));
    }

    @Test
    void thousandfoldValuesAreFound() {
        assertEquals(1000, UnitFactor.between(times(970), JOULES).orElseThrow().factor());
    }

    @Test
    void valuesOfTheRightSizeAreNotSuspicious() {
        assertTrue(UnitFactor.between(times(1.4), JOULES).isEmpty());
    }

    /** The typical ratio is 1071, but where one rises the other falls. */
    @Test
    void valuesThatRunAgainstTheModelAreNotJudged() {
        double[] reversed = {66.9, 58.3, 41.8, 35.2, 22.4, 10.1};
        var measured = Arrays.stream(reversed).map(value -> 900 * value).toArray();
        assertTrue(UnitFactor.between(measured, JOULES).isEmpty());
    }

    @Test
    void valuesThatDoNotFollowTheModelAreNotJudged() {
        assertTrue(UnitFactor.between(new double[] {9000, 2000, 7000, 1000, 8000, 3000}, JOULES)
                .isEmpty());
    }
}
