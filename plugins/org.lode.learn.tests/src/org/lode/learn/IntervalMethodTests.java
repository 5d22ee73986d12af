package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalMethodTests {
    /** CV+ below 200 rows. */
    @ParameterizedTest
    @CsvSource({
        "AUTO, 10, true",
        "AUTO, 199, true",
        "AUTO, 200, false",
        "CV_PLUS, 5000, true",
        "CROSS_CONFORMAL, 10, false"
    })
    void modelsOfTheFoldsAreKeptWhereIntervalsNeedThem(IntervalMethod method, int rows, boolean expected) {
        assertEquals(expected, method.keepsFolds(rows));
    }
}
