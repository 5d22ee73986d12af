package org.lode.headless.bench.pmo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/** The genetic algorithm. */
class GraphGaTests {
    private static final PmoTask CAMPHOR = new PmoTask(
            "camphor", Fingerprint.ECFP4.similarityTo("CC1(C)C2CCC1(C)C(=O)C2").scoredBy(Shapes.clip(1)));

    private static List<Molecule> start() throws Exception {
        var start = new ArrayList<Molecule>();
        for (var smiles : List.of("CC(=O)Oc1ccccc1C(=O)O", "CC1CCC(C(C)C)C(O)C1", "O=C1CCCCC1CN", "CCOC(=O)C1CCNCC1")) {
            start.add(Molecule.parse(smiles));
        }
        return start;
    }

    @Test
    void searchComesNearerToItsTarget() throws Exception {
        var calls = new ScoredCalls(CAMPHOR, 400);
        double before = 0;
        for (var molecule : start()) {
            before = Math.max(before, calls.score(molecule));
        }
        new GraphGa().run(calls, start(), 1, Progress.NONE);
        assertEquals(400, calls.calls());
        assertTrue(calls.topTenArea() > before, calls.topTenArea() + " after " + before);
    }

    @Test
    void sameSeedGivesTheSameArea() throws Exception {
        var areas = new double[2];
        for (int i = 0; i < 2; i++) {
            var calls = new ScoredCalls(CAMPHOR, 200);
            new GraphGa().run(calls, start(), 7, Progress.NONE);
            areas[i] = calls.topTenArea();
        }
        assertEquals(areas[0], areas[1]);
    }
}
