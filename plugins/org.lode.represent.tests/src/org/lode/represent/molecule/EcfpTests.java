package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

class EcfpTests {
    /** RDKit 2022.09.3, GetMorganFingerprint: sum of the counts and number of identifiers, for radius 3 and 2. */
    @ParameterizedTest
    @CsvSource({
        "CCO, 6, 6, 6, 6",
        "CC(=O)Oc1ccccc1C(=O)O, 42, 32, 35, 25",
        "Cn1cnc2c1c(=O)n(C)c(=O)n2C, 46, 34, 37, 25",
        "CC(=O)Nc1ccc(O)cc1, 35, 26, 30, 21",
        "O=[N+]([O-])c1ccccc1, 28, 19, 25, 16",
        "Cc1ccc(cc1)-c1cc(nn1-c1ccc(cc1)S(N)(=O)=O)C(F)(F)F, 84, 54, 71, 41",
        "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O, 77, 59, 63, 45",
        "c1ccsc1, 16, 9, 15, 8",
        "CC#N, 6, 6, 6, 6",
        "C1C2CC3CC1CC(C2)C3, 37, 8, 30, 6",
        "C=Cc1ccccc1, 26, 17, 23, 14",
        "CC[Si](CC)(CC)O, 20, 10, 20, 10",
        "C1CO1, 7, 5, 7, 5",
        "c1cc[nH]c1, 16, 9, 15, 8"
    })
    void thereAreAsManyEnvironmentsAsRdkitFinds(String smiles, int total3, int distinct3, int total2, int distinct2)
            throws MaterialException {
        var graph = Molecule.parse(smiles).graph();
        assertCounts(graph, 3, total3, distinct3);
        assertCounts(graph, 2, total2, distinct2);
    }

    private static void assertCounts(MolecularGraph graph, int radius, int total, int distinct) {
        var identifiers = new CircularEnvironments(graph, AtomInvariant.CONNECTIVITY, radius).identifiers();
        assertEquals(total, identifiers.length);
        assertEquals(distinct, Arrays.stream(identifiers).distinct().count());
    }

    @Test
    void ethaneHasThreeEnvironments() throws MaterialException {
        // by hand: two equal CH3; both of radius 1 cover the one bond, so one of them counts
        var row = row("ecfp(size=64)", "CC");
        assertEquals(3, Arrays.stream(row).sum());
    }

    @Test
    void bitsTellOnlyWhetherThereIsOne() throws MaterialException {
        var counts = row("ecfp", "CCCCCC");
        var bits = row("ecfp(counts=false)", "CCCCCC");
        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i] > 0 ? 1 : 0, bits[i]);
        }
    }

    @Test
    void normalisedCountsAreCountsDividedByAtomsOrMass() throws MaterialException {
        // ethanol: 9 atoms, 46.069 g/mol
        var counts = row("ecfp", "CCO");
        var perAtom = Arrays.stream(counts).map(count -> count / 9).toArray();
        var perMass = Arrays.stream(counts).map(count -> count * 100 / 46.069).toArray();
        assertArrayEquals(perAtom, row("ecfp(per=atom)", "CCO"), 1e-12);
        assertArrayEquals(perMass, row("ecfp(per=mass)", "CCO"), 1e-6);
    }

    @Test
    void identifiersStayTheSameFromReleaseToRelease() throws MaterialException {
        // models depend on them: if this fails, raise the version of the descriptor
        var identifiers =
                new CircularEnvironments(Molecule.parse("CO").graph(), AtomInvariant.CONNECTIVITY, 1).identifiers();
        Arrays.sort(identifiers);
        assertArrayEquals(STABLE, identifiers, Arrays.toString(identifiers));
    }

    private static final int[] STABLE = {-1844021518, 235161785, 520631225};

    private static double[] row(String recipeText, String smiles) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        var row = new double[recipe.size()];
        recipe.compute(Molecule.parse(smiles), row);
        return row;
    }
}
