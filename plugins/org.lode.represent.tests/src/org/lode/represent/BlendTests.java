package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copolymers and mixtures. */
class BlendTests {
    private static final String PER_MASS = "descriptors2d(per=mass)";

    private static double[] row(String recipeText, MaterialKind kind, String text) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        assertTrue(recipe.accepts(kind));
        var row = new double[recipe.size()];
        recipe.compute(Material.parse(kind, text), row);
        return row;
    }

    @Test
    void aCopolymerHasTheWeightedMeanOfItsUnits() throws MaterialException {
        var ethylene = row(PER_MASS, MaterialKind.POLYMER, "*CC*");
        var propylene = row(PER_MASS, MaterialKind.POLYMER, "*CC(*)C");
        var copolymer = row(PER_MASS, MaterialKind.POLYMER, "*CC*:0.7,*CC(*)C:0.3");
        for (int i = 0; i < copolymer.length; i++) {
            assertEquals(0.7 * ethylene[i] + 0.3 * propylene[i], copolymer[i], 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*CC(*)C:0.3,*CC*:0.7",
                "*CC*:70%, *CC(*)C:30%",
                "*CCCC*:0.7,*C(C)C*:0.3",
                "*CC*:0.35,*CC(*)C:0.3,*CCC*:0.35",
                "*CC(C)CC(*)C:3,*CC*:7"
            })
    void orderCutAndDoublingOfACopolymerDontMatter(String text) throws MaterialException {
        for (var recipe : List.of(PER_MASS, "ecfp(per=atom)", "groups(per=mass)")) {
            assertArrayEquals(
                    row(recipe, MaterialKind.POLYMER, "*CC*:0.7,*CC(*)C:0.3"),
                    row(recipe, MaterialKind.POLYMER, text),
                    1e-12,
                    recipe);
        }
        assertEquals(
                Copolymer.parse("*CC*:0.7,*CC(*)C:0.3").canonical(),
                Copolymer.parse(text).canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*CC*:0.7,*CC(*)C; gives the amounts of some components only",
                "*CC*:0,*CC(*)C:0; add up to 0.0",
                "*CC*:0.7,:0.3; Component 2 of",
                "*CC*:0.7,CCO:0.3; attachment point"
            })
    void aFaultyCopolymerIsToldInWords(String text, String part) {
        var message = assertThrows(MaterialException.class, () -> Copolymer.parse(text))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void aMixtureKnowsItsComponentsAndConditions() throws MaterialException {
        var mixture = Mixture.parse("CCO:40% | C=O : 6e1 | T=298.15|p = -1.5e2");
        assertEquals(Map.of("T", 298.15, "p", -150.0), mixture.conditions());
        assertEquals(
                List.of("CCO", "C=O"),
                mixture.components().stream()
                        .map(component -> component.material().text())
                        .toList());
        assertEquals(0.6, mixture.components().get(1).fraction(), 1e-15);
        assertEquals(mixture.canonical(), Mixture.parse(mixture.canonical()).canonical());
    }

    @ParameterizedTest
    @CsvSource({
        "CCO:1 | O:1, MOLECULE MOLECULE",
        "Fe2O3:1 | CO:1, COMPOSITION COMPOSITION",
        "*CC*:9 | CCO:1, POLYMER MOLECULE",
        "*CC*:9 | Fe2O3:1, POLYMER COMPOSITION"
    })
    void theKindOfAComponentFollowsFromAllOfThem(String text, String kinds) throws MaterialException {
        var found = Mixture.parse(text).components().stream()
                .map(component -> component.material().kind().name())
                .toList();
        assertEquals(kinds, String.join(" ", found));
    }

    /** By hand: masses 46.069 and 18.015 g/mol, each one half. */
    @Test
    void meanAndSpreadOfAMixtureAreWeightedByFraction() throws MaterialException {
        var recipe = Recipe.parse("descriptors2d(blend=spread)");
        var names = recipe.columns().stream().map(DescriptorColumn::name).toList();
        var row = row("descriptors2d(blend=spread)", MaterialKind.MIXTURE, "CCO:1 | O:1");
        assertEquals((46.069 + 18.015) / 2, row[names.indexOf("mass")], 1e-3);
        assertEquals((46.069 - 18.015) / 2, row[names.indexOf("spread:mass")], 1e-3);
    }

    @Test
    void aConditionIsAColumnBehindTheDescriptors() throws MaterialException {
        var row = row("groups+condition(name=T)", MaterialKind.MIXTURE, "CCO:0.4 | O:0.6 | T=298.15");
        assertEquals(298.15, row[row.length - 1]);
        var message = assertThrows(
                        MaterialException.class,
                        () -> row("groups+condition(name=T)", MaterialKind.MIXTURE, "CCO:0.4 | O:0.6"))
                .getMessage();
        assertTrue(message.contains("has no condition 'T'"), message);
    }

    @Test
    void conditionsAreForMixturesAlone() throws MaterialException {
        assertFalse(Recipe.parse("groups+condition(name=T)").accepts(MaterialKind.MOLECULE));
        assertThrows(MaterialException.class, () -> Recipe.parse("condition"));
    }

    @Test
    void aDescriptorThatAComponentLacksRejectsTheMixture() {
        assertThrows(MaterialException.class, () -> row("elements", MaterialKind.MIXTURE, "CCO:1 | O:1"));
    }
}
