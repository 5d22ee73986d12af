package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class NearestKnownTests {
    private static List<NearestKnown.Match> nearest(MaterialKind kind, List<String> texts, List<String> known) {
        return NearestKnown.of(kind, texts, known.iterator(), Progress.NONE);
    }

    @Test
    void aFormulaIsAsSimilarAsTheAmountsItShares() {
        // by hand: NaCl and KCl share half of their atoms, 0.5 of 1.5; NaCl and Na2O a third and more, 0.5 of 1.5 too
        var matches = nearest(MaterialKind.COMPOSITION, List.of("NaCl", "MgO"), List.of("KCl", "Na2O", "NaCl2"));
        assertEquals("NaCl2", matches.get(0).text());
        // 1/3 + 1/2 of 1/2 + 2/3
        assertEquals(5.0 / 7, matches.get(0).similarity(), 1e-6);
        assertEquals("Na2O", matches.get(1).text());
        assertEquals((1.0 / 3) / (2 - 1.0 / 3), matches.get(1).similarity(), 1e-6);
    }

    @Test
    void theSameMaterialHoweverWrittenIsTheNearest() {
        var match = nearest(MaterialKind.MOLECULE, List.of("OCC"), List.of("CCC", "C(", "CCO", "OCC"))
                .get(0);
        assertEquals("CCO", match.text());
        assertEquals(1, match.similarity());
    }

    @Test
    void theNearestOfThousandsIsFoundWhereverItStands() {
        var known = new ArrayList<>(Collections.nCopies(5000, "CCCCCCCC"));
        known.set(4321, "c1ccccc1CC");
        assertEquals(
                "c1ccccc1CC",
                nearest(MaterialKind.MOLECULE, List.of("c1ccccc1C"), known)
                        .get(0)
                        .text());
    }

    @Test
    void whereNothingKnownCanBeReadThereIsNone() {
        assertNull(nearest(MaterialKind.MOLECULE, List.of("C"), List.of("C("))
                .get(0)
                .text());
    }
}
