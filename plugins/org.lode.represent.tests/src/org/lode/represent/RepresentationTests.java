package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationTests {
    private static double[] row(String recipeText, Material material) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        assertTrue(recipe.accepts(material.kind()));
        var row = new double[recipe.size()];
        recipe.compute(material, row);
        return row;
    }

    /** The closed units by hand: what a chemist calls the unit with hydrogen or methyl at its ends. */
    @ParameterizedTest
    @CsvSource({
        "*CC(*)c1ccccc1, 'chain=capped', CCc1ccccc1",
        "*CC(*)c1ccccc1, 'chain=capped,end=methyl', CCC(C)c1ccccc1",
        "*COC*, 'chain=oligomer,units=2', COCCOC",
        "*CC(*)(C)C(=O)OC, 'chain=oligomer', COC(=O)C(C)CC(C)(C(=O)OC)CC(C)(C)C(=O)OC",
        "*CC(*)C(=O)[O-].[Na+], 'chain=capped', CCC(=O)[O-].[Na+]",
        "*/C=C/*, 'chain=capped,end=methyl', C/C=C/C",
        "*=CC=*, 'chain=capped', CC",
        "*Oc1ccc(*)cc1, 'chain=oligomer,units=2,end=methyl', COc1ccc(cc1)Oc1ccc(C)cc1"
    })
    void aClosedChainIsTheMoleculeItLooksLike(String unit, String parameters, String molecule)
            throws MaterialException {
        for (var descriptor : List.of("ecfp", "descriptors2d", "topology")) {
            assertArrayEquals(
                    row(descriptor, Molecule.parse(molecule)),
                    row(descriptor + "(" + parameters + ")", Polymer.parse(unit)),
                    1e-9,
                    descriptor);
        }
    }

    @Test
    void aDescriptorOfMoleculesAloneTakesClosedChains() throws MaterialException {
        assertTrue(Recipe.parse("qed(chain=capped)").accepts(MaterialKind.POLYMER));
        assertArrayEquals(
                row("qed", Molecule.parse("CCc1ccccc1")), row("qed(chain=capped)", Polymer.parse("*CC(*)c1ccccc1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecfp(chain=oligomer,units=5,end=methyl)",
                "descriptors2d(per=mass,fragments=largest)+descriptors2d",
                "ecfp(chain=capped)+ecfp",
                "elements(blend=spread)+condition(name=T)"
            })
    void theNormalFormRoundTrips(String text) throws MaterialException {
        var recipe = Recipe.parse(text);
        assertEquals(recipe.text(), Recipe.parse(recipe.text()).text());
        assertEquals(recipe.hash(), Recipe.parse(recipe.text()).hash());
    }

    /** SHA-256 of the text form by Python: models of the first release carry it. */
    @Test
    void recipesWithoutRepresentationKeepTheirHash() throws MaterialException {
        assertEquals("ef875d83e18bf1be8630c9685d46f433", Recipe.parse("ecfp").hash());
        assertEquals(
                Recipe.parse("ecfp").hash(),
                Recipe.parse("ecfp(chain=periodic,end=methyl,units=7,fragments=whole,blend=mean)")
                        .hash());
    }

    @Test
    void aTooLongOligomerIsRejectedWithItsSize() throws MaterialException {
        var polymer = Polymer.parse("*" + "C".repeat(100) + "*");
        var message = assertThrows(
                        MaterialException.class, () -> row("descriptors2d(chain=oligomer,units=50)", polymer))
                .getMessage();
        assertTrue(message.contains("the most is 2000"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "[Na+].CCC(=O)[O-], CCC(=O)[O-]",
        "CCO, CCO",
        "C1CC2.C12.CCO, C1CCC1",
        "CO.CN, CO",
        "c1ccccc1.Cl.Cl, c1ccccc1"
    })
    void theLargestFragmentIsComputedAlone(String smiles, String largest) throws MaterialException {
        assertArrayEquals(
                row("descriptors2d", Molecule.parse(largest)),
                row("descriptors2d(fragments=largest)", Molecule.parse(smiles)),
                1e-9);
    }

    @Test
    void aSaltIsRejectedIfTheRecipeSaysSo() throws MaterialException {
        var salt = Molecule.parse("[Na+].[Cl-]");
        assertThrows(MaterialException.class, () -> row("ecfp(fragments=reject)", salt));
    }

    @Test
    void takingTheLargestFragmentIsTold() {
        var features = new Featurizer(recipe("descriptors2d(fragments=largest)"), 1)
                .parseAndCompute(MaterialKind.MOLECULE, List.of("CCO.Cl", "CCO"), Progress.NONE);
        assertEquals(1, features.remarks().get("of several fragments the largest is computed"));
    }

    private static Recipe recipe(String text) {
        try {
            return Recipe.parse(text);
        } catch (MaterialException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
