package org.lode.represent.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

class SubstitutionSpaceTests {
    private static final String ROCK_SALT =
            """
            NaCl
            1.0
            5.64056 0 0
            0 5.64056 0
            0 0 5.64056
            Na Cl
            4 4
            Direct
            0 0 0
            0.5 0.5 0
            0.5 0 0.5
            0 0.5 0.5
            0.5 0 0
            0 0.5 0
            0 0 0.5
            0.5 0.5 0.5
            """;

    private static List<GeneratedCandidate> all(
            List<? extends Material> materials, Map<String, List<String>> replacements, boolean balanced)
            throws MaterialException {
        var found = new ArrayList<GeneratedCandidate>();
        CandidateGenerator.of(SubstitutionSpace.of(materials, replacements, balanced), OptionalLong.empty(), true)
                .forEachRemaining(found::add);
        return found;
    }

    @Test
    void onlyNeutralCompoundsAreGivenWhereThatIsWanted() throws MaterialException {
        var perovskite = List.of(Composition.parse("SrTiO3"));
        var replacements = Map.of("Sr", List.of("Ba", "Na"), "Ti", List.of("Zr"));
        // by hand: Na is +1 only, Ti and Zr at most +4, so NaTiO3 and NaZrO3 stay one charge short
        var texts = new TreeSet<String>();
        all(perovskite, replacements, true).forEach(candidate -> texts.add(candidate.text()));
        assertEquals(Set.of("BaO3Ti", "O3SrZr", "BaO3Zr"), texts);
        assertEquals(5, all(perovskite, replacements, false).size());
    }

    @Test
    void theSubstitutionIsKeptBesideTheCandidate() throws MaterialException {
        var candidate = all(List.of(Composition.parse("SrTiO3")), Map.of("Sr", List.of("Ba")), true)
                .get(0);
        assertEquals("O3SrTi", candidate.origin());
        assertEquals(List.of("Sr>Ba"), candidate.parts());
    }

    @Test
    void aCrystalKeepsItsCellAndSites() throws MaterialException {
        var candidate = all(List.of(Crystal.parse(ROCK_SALT)), Map.of("Na", List.of("K")), true)
                .get(0);
        var structure = ((Crystal) candidate.material()).structure();
        assertEquals("ClK", ((Crystal) candidate.material()).composition().canonical());
        assertEquals(8, structure.sites().size());
        assertEquals(StrictMath.pow(5.64056, 3), structure.lattice().volume(), 1e-3);
        assertEquals(candidate.text(), candidate.material().text());
    }

    @Test
    void anElementThatComesToTwoPlacesGivesNoCandidate() throws MaterialException {
        assertEquals(List.of(), all(List.of(Composition.parse("SrTiO3")), Map.of("Sr", List.of("Ti")), false));
    }

    @Test
    void aSymbolThatIsNoElementIsTold() {
        var failure = assertThrows(
                MaterialException.class,
                () -> all(List.of(Composition.parse("NaCl")), Map.of("Na", List.of("Xx")), true));
        assertEquals("'Xx' is no element; write symbols such as Sr or Ti.", failure.getMessage());
    }
}
