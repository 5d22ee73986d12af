package org.lode.headless.bench.pmo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/** What counts as a call, and the area under the top ten. */
class ScoredCallsTests {
    /** Worth a tenth of its atoms. */
    private static final PmoTask SIZE =
            new PmoTask("size", molecule -> molecule.graph().atoms() / 10.0);

    private static Molecule chain(int atoms) throws Exception {
        return Molecule.parse("C".repeat(atoms));
    }

    @Test
    void sameMoleculeCountsOnce() {
        var calls = new ScoredCalls(SIZE, 10);
        var scores = calls.score(List.of("CCO", "OCC", "C(C"), 1, Progress.NONE);
        assertEquals(1, calls.calls());
        assertEquals(Math.log(0.3), scores.get(1).logLikelihood(), 1e-12);
        assertNull(scores.get(2).structure());
    }

    @Test
    void nothingIsScoredBeyondTheBudgetButWhatIsKnown() throws Exception {
        var calls = new ScoredCalls(SIZE, 1);
        assertEquals(0.3, calls.score(chain(3)));
        assertNull(calls.score(chain(4)));
        assertEquals(0.3, calls.score(chain(3)));
    }

    @Test
    void areaOfASearchThatStoppedHoldsItsLastMean() throws Exception {
        var calls = new ScoredCalls(SIZE, 10);
        calls.score(chain(2));
        calls.score(chain(4));
        // one trapezium of two calls from 0 to the mean 0.3, then eight calls at 0.3
        assertEquals((2 * 0.3 / 2 + 8 * 0.3) / 10, calls.topTenArea(), 1e-12);
    }

    @Test
    void onlyTheTenBestCount() throws Exception {
        var calls = new ScoredCalls(SIZE, 100);
        for (int atoms = 1; atoms <= 20; atoms++) {
            calls.score(chain(atoms));
        }
        // the mean of 1.1 to 2.0 is 1.55
        assertEquals((20 * 1.55 / 2 + 80 * 1.55) / 100, calls.topTenArea(), 1e-12);
    }

    @Test
    void scoreOfZeroHasAFiniteLogarithm() {
        var calls = new ScoredCalls(new PmoTask("nothing", molecule -> 0), 10);
        assertEquals(
                Math.log(Double.MIN_NORMAL),
                calls.score(List.of("C"), 1, Progress.NONE).get(0).logLikelihood(),
                1e-12);
    }
}
