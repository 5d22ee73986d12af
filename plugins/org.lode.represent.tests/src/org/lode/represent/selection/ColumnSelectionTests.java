package org.lode.represent.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.represent.Progress;
import org.lode.represent.selection.DroppedColumn.Reason;

class ColumnSelectionTests {
    private static List<DroppedColumn> dropped(List<double[]> rows, boolean constant, double correlation) {
        var selection = new ColumnSelection(rows.get(0).length);
        rows.forEach(selection::add);
        return selection.dropped(constant, correlation, Progress.NONE);
    }

    /** Correlations by hand: columns 0 and 1 rise together (1), 0 and 3 fall (-1), 2 is constant; r(0,4) = 0.5. */
    private static final List<double[]> FIGURES =
            List.of(new double[] {1, 10, 7, -1, 2}, new double[] {2, 20, 7, -2, 1}, new double[] {3, 30, 7, -3, 3});

    @Test
    void constantAndCorrelatedColumnsAreDroppedWithTheirReason() {
        var dropped = dropped(FIGURES, true, 0.9);
        assertEquals(
                List.of(1, 2, 3), dropped.stream().map(DroppedColumn::column).toList());
        assertEquals(
                List.of(Reason.CORRELATED, Reason.CONSTANT, Reason.CORRELATED),
                dropped.stream().map(DroppedColumn::reason).toList());
        assertEquals(-1, dropped.get(2).correlation(), 1e-6);
        assertEquals(0, dropped.get(2).like());
    }

    @Test
    void theThresholdDecides() {
        assertEquals(4, dropped(FIGURES, true, 0.49).size());
        assertEquals(3, dropped(FIGURES, true, 0.51).size());
        assertEquals(1, dropped(FIGURES, true, 2).size());
        assertEquals(0, dropped(FIGURES, false, 2).size());
    }

    @Test
    void theOrderOfTheRowsDoesntMatterEvenWhereTheyAreSampled() {
        long seed = 7;
        var random = new Random(seed);
        var rows = new ArrayList<double[]>();
        int columns = 3000;
        for (int i = 0; i < 3500; i++) {
            var row = new double[columns];
            row[0] = random.nextGaussian();
            row[1] = row[0] + 0.3 * random.nextGaussian();
            row[2] = i;
            rows.add(row);
        }
        var before = dropped(rows, true, 0.95);
        Collections.shuffle(rows, random);
        assertEquals(before, dropped(rows, true, 0.95));
    }

    @Test
    void withoutRowsNothingIsDropped() {
        assertTrue(new ColumnSelection(3).dropped(true, 0.5, Progress.NONE).isEmpty());
    }
}
