package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoleculeTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1CC | 'C1CC' is not a SMILES: unclosed ring detected.",
                "C(C | 'C(C' is not a SMILES: unclosed branch detected.",
                "[Xx] | '[Xx]' is not a SMILES: unrecognised element symbol.",
                "C(C)(C)(C)(C)C | 'C(C)(C)(C)(C)C' has C (atom 1) with 5 bonds; the most is 4.",
                "CO(C)C | 'CO(C)C' has O (atom 2) with 3 bonds; the most is 2.",
                "C[N+](C)(C)(C)C | 'C[N+](C)(C)(C)C' has N+ (atom 2) with 5 bonds; the most is 4.",
                "CCO ethanol | 'CCO ethanol' has a blank inside; keep names and other text in columns of their own.",
                "*CC* | '*CC*' has an attachment point '*', so it is no molecule; read repeat units as polymers.",
                "c1cccc1 | 'c1cccc1' is not a SMILES: a valid kekulé structure could not be assigned.",
                "[C+20] | '[C+20]' has an atom with charge 20; charges from -8 to +8 can be read."
            })
    void aFaultIsToldInOneSentence(String text, String message) {
        assertEquals(
                message,
                assertThrows(MaterialException.class, () -> Molecule.parse(text))
                        .getMessage());
    }

    @Test
    void aMissingTextIsRefused() {
        assertThrows(MaterialException.class, () -> Molecule.parse(null));
        assertThrows(MaterialException.class, () -> Molecule.parse(" "));
        assertThrows(MaterialException.class, () -> Molecule.parse("$"));
    }

    @Test
    void aTextTooLongIsRefused() {
        assertTrue(assertThrows(MaterialException.class, () -> Molecule.parse("C".repeat(10_001)))
                .getMessage()
                .contains("the most is 10000"));
        assertTrue(assertThrows(MaterialException.class, () -> Molecule.parse("C".repeat(2_001)))
                .getMessage()
                .contains("the most is 2000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((((((((",
                "C%%%%",
                "[",
                "]",
                "[]",
                "C=",
                "=C",
                "C-",
                "1CC1",
                "[[C]]",
                "C@",
                "\u0000",
                "😀",
                "C1=CC=1#1"
            })
    void nonsenseIsRefusedAndNothingElse(String text) {
        assertThrows(MaterialException.class, () -> Molecule.parse(text));
    }

    @Test
    void theLargestMoleculeIsReadAndWritten() throws MaterialException {
        var chain = Molecule.parse("C".repeat(2_000));
        assertEquals(2_000, chain.graph().atoms());
        assertEquals("C".repeat(2_000), chain.canonical());
    }

    @ParameterizedTest
    @CsvSource({
        "C1=CC=CC=C1O, Oc1ccccc1",
        "CN(=O)=O, C[N+](=O)[O-]",
        "[H]C([H])([H])O[H], CO",
        "OCC, CCO",
        "C1=CC2=CC=CC=C2C=C1, c1ccc2ccccc2c1",
        "N[C@@H](C)C(=O)O, OC(=O)[C@H](C)N",
        "F/C=C/F, F\\C=C\\F",
        "[Na+].[Cl-], [Cl-].[Na+]",
        "O=C1C=CNC=C1, O=c1cc[nH]cc1"
    })
    void twoWaysToWriteAMoleculeAreOne(String first, String second) throws MaterialException {
        assertEquals(Molecule.parse(first).canonical(), Molecule.parse(second).canonical());
        var recipe = Recipe.standard(MaterialKind.MOLECULE);
        assertArrayEquals(row(recipe, first), row(recipe, second), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"F/C=C/F, F/C=C\\F", "N[C@@H](C)C(=O)O, N[C@H](C)C(=O)O", "[2H]C, C", "C[NH3+], CN"})
    void differentMoleculesHaveDifferentCanonicalTexts(String first, String second) throws MaterialException {
        assertTrue(
                !Molecule.parse(first).canonical().equals(Molecule.parse(second).canonical()));
    }

    @Test
    void allFragmentsOfASaltCount() throws MaterialException {
        // by hand: Na 22.98976928 + Cl 35.45
        assertEquals(58.44, Molecule.parse("[Na+].[Cl-]").graph().mass(), 0.005);
    }

    private static double[] row(Recipe recipe, String smiles) throws MaterialException {
        var row = new double[recipe.size()];
        recipe.compute(Molecule.parse(smiles), row);
        return row;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFCCO", "CCO\u00A0", " \u200BCCO\t"})
    void whatCannotBeSeenAroundATextDoesntCount(String text) throws MaterialException {
        assertEquals("CCO", Molecule.parse(text).text());
    }
}
