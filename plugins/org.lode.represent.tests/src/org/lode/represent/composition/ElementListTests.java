package org.lode.represent.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.Composition;
import org.lode.represent.MaterialException;

/** Lists of per cents and parts joined by hyphens. Moles are worked out by hand from IUPAC's atomic weights. */
class ElementListTests {
    private static final double FE = 55.845;
    private static final double CR = 51.9961;
    private static final double NI = 58.6934;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fe 74 wt%, Cr 18, Ni 8",
                "Fe 74, Cr 18, Ni 8 wt%",
                "Fe: 74 wt.%; Cr: 18 wt.%; Ni: 8 wt.%",
                "74 wt% Fe, 18 wt% Cr, 8 wt% Ni",
                "Fe bal., Cr 18, Ni 8 (mass%)",
                "Fe74Cr18Ni8 (wt%)",
                "74Fe-18Cr-8Ni",
                "74Fe–18Cr–8Ni wt.%",
                "Fe-18Cr-8Ni"
            })
    void stainlessSteelByWeight(String text) throws MaterialException {
        var steel = Composition.parse(text);
        assertEquals(74 / FE, steel.elements().get("Fe"), 1e-4);
        assertEquals(18 / CR, steel.elements().get("Cr"), 1e-4);
        assertEquals(8 / NI, steel.elements().get("Ni"), 1e-4);
        assertTrue(steel.remarks().contains("per cents are by weight"), () -> "" + steel.remarks());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zr 55 at%, Cu 30, Al 10, Ni 5",
                "Zr 55, Cu 30, Al 10, Ni 5 (at.%)",
                "Zr55Cu30Al10Ni5 (at.%)",
                "55% Zr, 30% Cu, 10% Al, 5% Ni",
                "55Zr-30Cu-10Al-5Ni at%"
            })
    void metallicGlassByAtoms(String text) throws MaterialException {
        var glass = Composition.parse(text);
        assertEquals(Composition.parse("Zr11Cu6Al2Ni").canonical(), glass.canonical());
        assertTrue(glass.remarks().contains("per cents are atomic"), () -> "" + glass.remarks());
    }

    /** Ti-6Al-4V: 90 % of the mass is titanium. */
    @Test
    void anElementWithoutAmountMakesUpTheRest() throws MaterialException {
        var alloy = Composition.parse("Ti-6Al-4V");
        assertEquals(90 / 47.867, alloy.elements().get("Ti"), 1e-4);
        assertEquals(6 / 26.9815, alloy.elements().get("Al"), 1e-4);
        assertEquals(4 / 50.9415, alloy.elements().get("V"), 1e-4);
        assertTrue(alloy.remarks().contains("the element without an amount makes up the rest to 100 per cent"));
    }

    /** PMN-30PT: for each lead 0.7/3 Mg, 1.4/3 Nb, 0.3 Ti and three oxygens. */
    @Test
    void partsOfASolidSolutionAreMolar() throws MaterialException {
        var relaxor = Composition.parse("0.7Pb(Mg1/3Nb2/3)O3-0.3PbTiO3");
        assertEquals(1, relaxor.elements().get("Pb"), 1e-12);
        assertEquals(0.7 / 3, relaxor.elements().get("Mg"), 1e-12);
        assertEquals(1.4 / 3, relaxor.elements().get("Nb"), 1e-12);
        assertEquals(0.3, relaxor.elements().get("Ti"), 1e-12);
        assertEquals(3, relaxor.elements().get("O"), 1e-12);
        assertEquals(
                Composition.parse("Si7Na6O17").canonical(),
                Composition.parse("70SiO2-30Na2O (mol%)").canonical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fe 70 wt%, Cr 30 at% | 'Fe 70 wt%, Cr 30 at%' has per cents by weight and atomic ones; give all in one"
                        + " unit.",
                "Fe 90 wt%, Cr 18 | The per cents of 'Fe 90 wt%, Cr 18' add up to 108.0, not to 100.",
                "BaTiO3-0.1CaTiO3 | 'BaTiO3-0.1CaTiO3' has parts without an amount; write one before each of them.",
                "70Fe-40Cr wt% | The per cents of '70Fe-40Cr wt%' add up to 110.0, not to 100.",
                "Fe bal, Ni rest, Cr 10 wt% | 'Fe bal, Ni rest, Cr 10 wt%' has two elements that make up the rest; give one"
                        + " its per cents."
            })
    void whatDoesNotAddUpIsRefused(String text, String message) {
        assertEquals(
                message,
                assertThrows(MaterialException.class, () -> Composition.parse(text))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'Sr': 1.0, 'Ti': 1., 'O': 3e0}", "{\"O\": 3, \"Sr\": 1, \"Ti\": 1}"})
    void dictionariesAsPythonPrintsThemAreRead(String text) throws MaterialException {
        assertEquals("O3SrTi", Composition.parse(text).canonical());
    }

    @Test
    void aDictionaryWithAnImmenseAmountIsRefused() {
        assertThrows(MaterialException.class, () -> Composition.parse("{'Sr': 1e999}"));
    }
}
