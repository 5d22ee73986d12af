package org.lode.represent.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.represent.Composition;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

class ElementStatisticsTests {
    @Test
    void thereAre290Columns() throws MaterialException {
        assertEquals(290, Recipe.parse("elements").size());
    }

    @Test
    void saltHasTheFiguresComputedByHand() throws MaterialException {
        // Pauling's electronegativities 0.93 and 3.16; atomic numbers 11 and 17
        var values = values("NaCl");
        assertEquals(14, values.get("mean:atomic_number"), 1e-12);
        assertEquals(28, values.get("sum:atomic_number"), 1e-12);
        assertEquals(9, values.get("var:atomic_number"), 1e-12);
        assertEquals(17, values.get("max:atomic_number"), 1e-12);
        assertEquals(11, values.get("min:atomic_number"), 1e-12);
        assertEquals(2.045, values.get("mean:en_pauling"), 1e-12);
        assertEquals(1.243225, values.get("var:en_pauling"), 1e-9);
    }

    @Test
    void hematiteHasTheFiguresComputedByHand() throws MaterialException {
        // weights 0.4 and 0.6; atomic numbers 26 and 8; weights 55.845 and 15.999; valence electrons 8 and 6
        var values = values("Fe2O3");
        assertEquals(15.2, values.get("mean:atomic_number"), 1e-12);
        assertEquals(0.4 * 10.8 * 10.8 + 0.6 * 7.2 * 7.2, values.get("var:atomic_number"), 1e-9);
        assertEquals(159.687, values.get("sum:atomic_weight"), 1e-3);
        assertEquals(6.8, values.get("mean:num_valance"), 1e-12);
    }

    @Test
    void aDopedPerovskiteHasTheFiguresComputedByHand() throws MaterialException {
        // Ba(Ti0.8Zr0.2)O3: atomic numbers 56, 22, 40, 8 with amounts 1, 0.8, 0.2, 3
        var values = values("Ba(Ti0.8Zr0.2)O3");
        assertEquals(56 + 17.6 + 8 + 24, values.get("sum:atomic_number"), 1e-9);
        assertEquals(21.12, values.get("mean:atomic_number"), 1e-9);
        assertEquals(56, values.get("max:atomic_number"));
        assertEquals(8, values.get("min:atomic_number"));
    }

    @Test
    void onlyTheSumDependsOnTheSizeOfTheFormula() throws MaterialException {
        var once = values("TiO2");
        values("Ti2O4")
                .forEach((name, value) -> assertEquals(
                        once.get(name) * (name.startsWith("sum:") ? 2 : 1), value, Math.abs(value) * 1e-12 + 1e-9));
    }

    @Test
    void aFilledGapIsReported() throws MaterialException {
        var recipe = Recipe.parse("elements");
        var remarks = recipe.parts().get(0).remarks(Composition.parse("NpO2"));
        assertTrue(remarks.stream().anyMatch(remark -> remark.contains("'Np'")), remarks::toString);
        assertTrue(recipe.parts().get(0).remarks(Composition.parse("Fe")).isEmpty());
    }

    @Test
    void gapsAreRefusedOnDemand() throws MaterialException {
        var recipe = Recipe.parse("elements(gaps=reject)");
        var message = assertThrows(
                        MaterialException.class,
                        () -> recipe.compute(Composition.parse("NpO2"), new double[recipe.size()]))
                .getMessage();
        assertTrue(message.contains("gaps=fill"), message);
    }

    @Test
    void elementsBeyondPlutoniumAreRefused() throws MaterialException {
        var recipe = Recipe.parse("elements");
        assertThrows(
                MaterialException.class, () -> recipe.compute(Composition.parse("AmO2"), new double[recipe.size()]));
    }

    @Test
    void noFilledFigureIsMissing() {
        for (int element = 1; element <= CompletedElements.LAST; element++) {
            for (double value : CompletedElements.standard().values(element)) {
                assertTrue(Double.isFinite(value), ElementTable.standard().symbol(element));
            }
        }
    }

    @Test
    void everyPropertyHasASourceAndADefinition() {
        for (var property : ElementTable.standard().properties()) {
            assertFalse(property.source().isBlank(), property.name());
            assertFalse(property.definition().isBlank(), property.name());
        }
        assertEquals(58, ElementTable.standard().properties().size());
        assertEquals(118, ElementTable.standard().size());
    }

    @Test
    void theColumnsOfThePeriodicTableAreThose() {
        // H and Na with the alkali metals, He and Xe with the noble gases, Ce and Th beside each other
        assertEquals(PeriodicTable.column(1), PeriodicTable.column(11));
        assertEquals(PeriodicTable.column(2), PeriodicTable.column(54));
        assertEquals(PeriodicTable.column(58), PeriodicTable.column(90));
        assertEquals(PeriodicTable.column(22), PeriodicTable.column(72));
        assertEquals(57, PeriodicTable.inPeriod(89, 6));
        assertEquals(0, PeriodicTable.inPeriod(58, 5));
    }

    private static Map<String, Double> values(String formula) throws MaterialException {
        var recipe = Recipe.parse("elements");
        var row = new double[recipe.size()];
        recipe.compute(Composition.parse(formula), row);
        var values = new HashMap<String, Double>();
        for (int i = 0; i < row.length; i++) {
            values.put(recipe.columns().get(i).name(), row[i]);
        }
        return values;
    }
}
