package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTests {
    @ParameterizedTest
    @CsvSource({
        "NaCl, ClNa",
        "Fe2O3, Fe2O3",
        "Fe4O6, Fe2O3",
        "C6H12O6, CH2O",
        "CuSO4·5H2O, CuH10O9S",
        "CuSO4.5H2O, CuH10O9S",
        "CuSO4*5H2O, CuH10O9S",
        "Ba(Ti0.8Zr0.2)O3, Ba5O15Ti4Zr",
        "La1.85Sr0.15CuO4, Cu20La37O80Sr3",
        "K4[Fe(CN)6], C6FeK4N6",
        "{[Mg(OH)2]}3, H2MgO2",
        "Ca10(PO4)6(OH)2, Ca5HO13P3",
        "H₂O, H2O",
        "D2O, H2O",
        "Fe.5Ni.5, FeNi",
        "2H2O, H2O"
    })
    void theReducedHillFormulaIsCanonical(String text, String canonical) throws MaterialException {
        assertEquals(canonical, Composition.parse(text).canonical());
    }

    @Test
    void amountsAreInOrderOfAtomicNumber() throws MaterialException {
        var elements = Composition.parse("Ba(Ti0.8Zr0.2)O3").elements();
        assertEquals(List.of("O", "Ti", "Zr", "Ba"), List.copyOf(elements.keySet()));
        assertEquals(Map.of("O", 3.0, "Ti", 0.8, "Zr", 0.2, "Ba", 1.0), elements);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fe2(SO4 | 'Fe2(SO4' lacks a ')' for its '('.",
                "Fe2(SO4] | 'Fe2(SO4]' lacks a ')' for its '('.",
                "Xy2 | 'Xy2' names 'Xy', which is no element; put an amount in place of a letter that stands for one.",
                "nacl | 'nacl' has 'n' at position 1; elements begin with a capital letter, and amounts are numbers.",
                "LaxO | 'LaxO' has 'x' at position 3; elements begin with a capital letter, and amounts are numbers.",
                "YBa2Cu3O7-x | 'YBa2Cu3O7-x' has '-' at position 10; write a number before each part that it joins, and"
                        + " for a letter in an amount.",
                "Fe1/0 | 'Fe1/0' divides an amount by 0.",
                "Fe0 | 'Fe0' has no atoms.",
                "Fe1.2.3 | 'Fe1.2.3' has the amount '1.2.3', which is no number.",
                "Fe9999999 | 'Fe9999999' has the amount '9999999'; the most is one million."
            })
    void aFaultIsToldInOneSentence(String text, String message) {
        assertEquals(
                message,
                assertThrows(MaterialException.class, () -> Composition.parse(text))
                        .getMessage());
    }

    @Test
    void doubtfulReadingsAreTold() throws MaterialException {
        assertEquals(
                List.of("the dot before water joins two parts"),
                Composition.parse("CuSO4.5H2O").remarks());
        assertEquals(
                List.of("the charge '^2-' is left out"),
                Composition.parse("SO4^2-").remarks());
        assertEquals(List.of("'D' counts as hydrogen"), Composition.parse("D2O").remarks());
        assertTrue(Composition.parse("NaCl").remarks().isEmpty());
    }

    @Test
    void perCentsByWeightAreTurnedToAtoms() throws MaterialException {
        // by hand: 70 / 55.845, 18 / 51.9961, 12 / 58.6934
        var steel = Composition.parse("Fe 70 wt%, Cr 18, Ni 12");
        assertEquals(70 / 55.845, steel.elements().get("Fe"), 1e-4);
        assertEquals(18 / 51.9961, steel.elements().get("Cr"), 1e-4);
        assertEquals(12 / 58.6934, steel.elements().get("Ni"), 1e-4);
        assertEquals(List.of("per cents are by weight"), steel.remarks());
    }

    @Test
    void listsAndDictionariesAreCompositions() throws MaterialException {
        assertEquals("O3SrTi", Composition.parse("{'Sr': 1, 'Ti': 1, 'O': 3}").canonical());
        assertEquals("CuZn", Composition.parse("Cu 50 at%; Zn 50").canonical());
        assertEquals(
                "The per cents of 'Fe 70 wt%, Cr 18' add up to 88.0, not to 100.",
                assertThrows(MaterialException.class, () -> Composition.parse("Fe 70 wt%, Cr 18"))
                        .getMessage());
        assertThrows(MaterialException.class, () -> Composition.parse("{'Xx': 1}"));
        assertThrows(MaterialException.class, () -> Composition.parse("{'Sr': 'a'}"));
    }

    @Test
    void hostileTextsAreRefused() {
        assertThrows(MaterialException.class, () -> Composition.parse("(".repeat(400) + "H"));
        assertThrows(MaterialException.class, () -> Composition.parse("H".repeat(501)));
        assertThrows(MaterialException.class, () -> Composition.parse("\u0000"));
    }

    /** Plaster of Paris is a hemihydrate, however the dot is written. */
    @ParameterizedTest
    @ValueSource(strings = {"CaSO4·0.5H2O", "CaSO4*0.5H2O", "CaSO4.0.5H2O", "CaSO4 · .5H2O", "Ca2S2O8.H2O"})
    void halfOfAWaterIsRead(String formula) throws MaterialException {
        assertEquals("Ca2H2O9S2", Composition.parse(formula).canonical());
    }

    @Test
    void threeHalvesOfAWaterAreRead() throws MaterialException {
        assertEquals("H3NaO3", Composition.parse("NaO1.5·1.5H2O").canonical());
    }
}
