package org.lode.represent.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.polymerisation.PolymerisationRules;

class PolymerisationSpaceTests {
    private static final PolymerisationRules RULES = PolymerisationRules.standard();

    private static PolymerisationSpace space(String... monomers) throws MaterialException {
        var molecules = new ArrayList<Molecule>();
        for (var monomer : monomers) {
            molecules.add(Molecule.parse(monomer));
        }
        return PolymerisationSpace.of(molecules, RULES.all());
    }

    private static List<GeneratedCandidate> all(CandidateSpace space, boolean distinct) {
        var candidates = new ArrayList<GeneratedCandidate>();
        CandidateGenerator.of(space, OptionalLong.empty(), distinct).forEachRemaining(candidates::add);
        return candidates;
    }

    @Test
    void everyPairOfFittingMonomersGivesAPolymerWithThePairBesideIt() throws MaterialException {
        var candidates = all(space("OC(=O)CCCCC(O)=O", "OC(=O)CCC(O)=O", "OCCO", "OCCCCO", "NCCCCCCN"), true);
        // by hand: two acids with two alcohols and one amine
        assertEquals(6, candidates.size());
        var first = candidates.get(0);
        assertEquals("amide from acid and amine", first.origin());
        assertEquals(List.of("OC(=O)CCCCC(O)=O", "NCCCCCCN"), first.parts());
    }

    @Test
    void everyUnitHasExactlyTwoAttachmentPointsAndTheMassOfItsMonomersWithoutWhatLeaves() throws MaterialException {
        for (var candidate : all(space("OC(=O)CCCCC(O)=O", "OCCO", "NCCCCCCN", "C=Cc1ccccc1"), false)) {
            assertEquals(
                    2, candidate.text().chars().filter(symbol -> symbol == '*').count());
            double monomers = 0;
            for (var part : candidate.parts()) {
                monomers += Molecule.parse(part).graph().mass();
            }
            double waters = candidate.parts().size() == 2 ? 2 * 18.015 : 0;
            assertEquals(monomers - waters, ((Polymer) candidate.material()).mass(), 0.01);
        }
    }

    @Test
    void monomersThatFitNothingAreTold() throws MaterialException {
        assertEquals(
                List.of("'CCO' fits none of the polymerisations."),
                space("C=C", "CCO").problems());
    }

    @Test
    void theSamePolymerOfOtherMonomersIsGivenOnce() throws MaterialException {
        assertEquals(2, all(space("NCCCCCC(=O)O", "O=C1CCCCCN1"), false).size());
        assertEquals(1, all(space("NCCCCCC(=O)O", "O=C1CCCCCN1"), true).size());
    }

    @Test
    void thousandsOfPairsAreCountedWithoutBeingMade() throws MaterialException {
        var monomers = new ArrayList<String>();
        for (int length = 2; length < 102; length++) {
            monomers.add("OC(=O)" + "C".repeat(length) + "C(=O)O");
            monomers.add("N" + "C".repeat(length) + "N");
        }
        var space = space(monomers.toArray(String[]::new));
        assertEquals(10_000, space.size());
        var sample = new HashSet<String>();
        var generator = CandidateGenerator.of(space, OptionalLong.of(7), true);
        for (int i = 0; i < 20; i++) {
            sample.add(generator.next().text());
        }
        assertEquals(20, sample.size());
        assertTrue(generator.visited() < 40);
    }
}
