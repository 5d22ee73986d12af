package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseRowTests {
    private static final int COLUMNS = 100;

    /** From many zeros to none: whether zeros are kept can't be seen from outside. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 79, 80, 99, 100})
    void theNumbersComeBackWithPositiveZeros(int others) {
        var store = new RowStore(COLUMNS, 1);
        var dense = store.cleared();
        var expected = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            expected[column] = column < others ? column + 1 : 0;
            dense[column] = column < others ? column + 1 : -0.0;
        }
        var row = store.keep();
        var copy = new double[COLUMNS + 1];
        row.scatter(copy, 1);
        for (int column = 0; column < COLUMNS; column++) {
            assertEquals(expected[column], row.get(column));
            assertEquals(expected[column], copy[column + 1]);
        }
        var floats = new float[COLUMNS];
        row.scatter(floats, 0);
        assertArrayEquals(new float[] {(float) expected[0], (float) expected[99]}, new float[] {floats[0], floats[99]});
    }
}
