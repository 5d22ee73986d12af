package org.lode.represent.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.Composition;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

class CompositionDescriptorTests {
    @Test
    void magpieHas145Attributes() throws MaterialException {
        // Ward et al. 2016: 6 stoichiometric, 132 elemental, 4 electronic, 3 ionic
        assertEquals(145, Recipe.parse("magpie").size());
    }

    @Test
    void saltHasTheMagpieAttributesComputedByHand() throws MaterialException {
        // Na 3s1 and Cl 3s2 3p5; electronegativities 0.93 and 3.16
        var values = values("magpie", "NaCl");
        assertEquals(2, values.get("magpie:norm0"));
        assertEquals(Math.sqrt(0.5), values.get("magpie:norm2"), 1e-12);
        assertEquals(1.5 / 4, values.get("magpie:frac_sValence"), 1e-12);
        assertEquals(2.5 / 4, values.get("magpie:frac_pValence"), 1e-12);
        assertEquals(1, values.get("magpie:CanFormIonic"));
        assertEquals(1 - Math.exp(-2.23 * 2.23 / 4), values.get("magpie:MaxIonicChar"), 1e-12);
        assertEquals((1 - Math.exp(-2.23 * 2.23 / 4)) / 2, values.get("magpie:MeanIonicChar"), 1e-12);
    }

    @Test
    void anAlloyIsNotIonic() throws MaterialException {
        assertEquals(0, values("magpie", "CuZn").get("magpie:CanFormIonic"));
        assertEquals(0, values("magpie", "Cu").get("magpie:CanFormIonic"));
    }

    @Test
    void hematiteHasTheSpreadComputedByHand() throws MaterialException {
        // atomic numbers 26 and 8 with fractions 0.4 and 0.6, mean 15.2
        var values = values("elementspread", "Fe2O3");
        assertEquals(18, values.get("range:atomic_number"));
        assertEquals(8, values.get("mode:atomic_number"));
        assertEquals(0.4 * 10.8 + 0.6 * 7.2, values.get("mad:atomic_number"), 1e-12);
        assertEquals(Math.pow(26, 0.4) * Math.pow(8, 0.6), values.get("geomean:atomic_number"), 1e-9);
        assertEquals(1 / (0.4 / 26 + 0.6 / 8), values.get("harmean:atomic_number"), 1e-9);
    }

    @Test
    void equallyAbundantElementsShareTheMode() throws MaterialException {
        assertEquals(14, values("elementspread", "NaCl").get("mode:atomic_number"));
    }

    @Test
    void theFractionsAddUpToOne() throws MaterialException {
        var values = values("fractions", "Ba(Ti0.8Zr0.2)O3");
        assertEquals(
                1, values.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
        assertEquals(0.6, values.get("fraction:O"), 1e-12);
        assertEquals(0.04, values.get("fraction:Zr"), 1e-12);
    }

    @Test
    void aKernelAtAnElementsOwnValueIsOne() throws MaterialException {
        // points from hydrogen (1) to plutonium (94): the first sits on hydrogen, the last on plutonium
        assertEquals(1, values("kernelmean(points=2)", "H2").get("kernel0:atomic_number"), 1e-12);
        assertEquals(Math.exp(-0.5), values("kernelmean(points=2)", "H2").get("kernel1:atomic_number"), 1e-12);
        assertEquals(
                0.5 + 0.5 * Math.exp(-0.5),
                values("kernelmean(points=2)", "HPu").get("kernel0:atomic_number"),
                1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"magpie", "elementspread", "fractions", "kernelmean"})
    void onlyFractionsMatter(String recipe) throws MaterialException {
        var once = values(recipe, "TiO2");
        values(recipe, "Ti0.5O").forEach((name, value) -> assertEquals(once.get(name), value, 1e-9, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"magpie", "elementspread", "kernelmean"})
    void elementsBeyondPlutoniumAreRefused(String recipe) {
        assertThrows(MaterialException.class, () -> values(recipe, "AmO2"));
    }

    @Test
    void aFigureThatIsMissingIsReportedOnceForARow() throws MaterialException {
        var features = new Featurizer(Recipe.parse("elements+elementspread+magpie"), 1)
                .parseAndCompute(MaterialKind.COMPOSITION, List.of("ArF2"), Progress.NONE);
        assertEquals(1, features.remarks().get("Magpie has no 'Electronegativity' of 'Ar', which counts as 0"));
        assertTrue(features.remarks().values().stream().allMatch(count -> count == 1), features.remarks()::toString);
    }

    private static Map<String, Double> values(String recipeText, String formula) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        var row = new double[recipe.size()];
        recipe.compute(Composition.parse(formula), row);
        var values = new HashMap<String, Double>();
        for (int i = 0; i < row.length; i++) {
            values.put(recipe.columns().get(i).name(), row[i]);
        }
        return values;
    }
}
