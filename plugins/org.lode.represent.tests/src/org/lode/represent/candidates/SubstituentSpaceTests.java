package org.lode.represent.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;

class SubstituentSpaceTests {
    private static Set<String> texts(CandidateSpace space) {
        var texts = new HashSet<String>();
        CandidateGenerator.of(space, OptionalLong.empty(), true)
                .forEachRemaining(candidate -> texts.add(candidate.text()));
        return texts;
    }

    private static String canonical(String smiles) throws MaterialException {
        return Molecule.parse(smiles).canonical();
    }

    @Test
    void xylenesAndTolueneComeFromBenzeneWithTwoPlaces() throws MaterialException {
        var groups = List.of("*[H]", "*C");
        var space = SubstituentSpace.of("c1c([R1])ccc([*:2])c1", Map.of(1, groups, 2, groups));
        assertEquals(4, space.size());
        // both places are alike, so toluene comes twice
        assertEquals(Set.of(canonical("c1ccccc1"), canonical("Cc1ccccc1"), canonical("Cc1ccc(C)cc1")), texts(space));
    }

    @Test
    void aScaffoldWithTwoPlainEndsIsARepeatUnit() throws MaterialException {
        var space = SubstituentSpace.of("*CC(*)[R1]", Map.of(1, List.of("*C", "*c1ccccc1")));
        assertEquals(MaterialKind.POLYMER, space.kind());
        assertEquals(
                Set.of(
                        Polymer.parse("*CC(*)C").canonical(),
                        Polymer.parse("*CC(*)c1ccccc1").canonical()),
                texts(space));
    }

    @Test
    void theConfigurationAtAPlaceIsThatOfTheScaffold() throws MaterialException {
        var space = SubstituentSpace.of("C[C@H](N)[R1]", Map.of(1, List.of("*C(=O)O")));
        assertEquals(Set.of(canonical("C[C@H](N)C(=O)O")), texts(space));
    }

    @Test
    void aPlaceWithoutSubstituentsIsTold() {
        var failure = assertThrows(
                MaterialException.class, () -> SubstituentSpace.of("C[R1]C[R2]", Map.of(1, List.of("*C"))));
        assertTrue(failure.getMessage().contains("C[R1]C[R2]"), failure.getMessage());
    }

    @Test
    void aSubstituentWithTwoEndsIsTold() {
        var failure = assertThrows(
                MaterialException.class, () -> SubstituentSpace.of("c1ccccc1[R1]", Map.of(1, List.of("*CC*"))));
        assertEquals("The substituent '*CC*' must have exactly one '*' with one single bond.", failure.getMessage());
    }
}
