package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowLimitsTests {
    @Test
    void aMaterialOfTooManyAtomsIsRejectedAndTheOthersAreDescribed() throws MaterialException {
        var texts = List.of("CCO", "C".repeat(41), "CCN");
        var features = new Featurizer(Recipe.parse("ecfp"), 2, new RowLimits(40, 10))
                .parseAndCompute(MaterialKind.MOLECULE, texts, Progress.NONE);
        assertEquals(2, features.rows());
        assertEquals(
                "'" + "C".repeat(41)
                        + "' has 41 atoms; the limit is 40. Raise the limit of atoms to have it described.",
                features.rejections().get(0).reason());
    }

    @Test
    void aRowThatTakesTooLongIsInterruptedAndTheNextOneIsNot() {
        try (var watch = new RowWatch(new RowLimits(1000, 0.01), Progress.NONE)) {
            var row = watch.row();
            row.begin();
            var interruption = assertThrows(RowInterrupted.class, () -> {
                while (true) {
                    Interruption.check();
                }
            });
            var reason = row.tooLong("CCO", interruption);
            row.end();
            assertTrue(reason.startsWith("The descriptors of 'CCO' take longer than 0.01 s."));
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }
}
