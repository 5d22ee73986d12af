package org.lode.represent.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.Composition;
import org.lode.represent.MaterialException;

/** Ions as textbooks and papers write them; the compositions are those of IUPAC's Red Book (2005), tables III and IX. */
class IonTests {
    @ParameterizedTest
    @CsvSource({
        // iron(III), calcium, titanium(III), aluminium, lead(IV)
        "Fe3+, Fe, 3+",
        "Ca2+, Ca, 2+",
        "Ti3+, Ti, 3+",
        "Al3+, Al, 3+",
        "Pb4+, Pb, 4+",
        // oxide, sulfide, nitride
        "O2-, O, 2-",
        "S2-, S, 2-",
        "N3-, N, 3-",
        // hexacyanidoferrate(4-), tetraamminecopper(2+), hexaaquaaluminium(3+)
        "[Fe(CN)6]4-, C6FeN6, 4-",
        "[Cu(NH3)4]2+, CuH12N4, 2+",
        "[Al(H2O)6]3+, AlH12O6, 3+",
        "Na+, Na, +",
        "H3O+, H3O, +",
        // written apart
        "SO4^2-, O4S, ^2-",
        "SO4^{2-}, O4S, ^{2-}",
        "SO4 2-, O4S, 2-",
        "SO₄²⁻, O4S, ²⁻",
        "SO₄2-, O4S, 2-",
        "SO4--, O4S, --",
        "SO4-2, O4S, -2",
        "Fe(3+), Fe, (3+)",
        "Fe+3, Fe, +3",
        "Fe³⁺, Fe, ³⁺",
        "Cl−, Cl, −"
    })
    void aChargeIsLeftOut(String ion, String canonical, String charge) throws MaterialException {
        var read = Composition.parse(ion);
        assertEquals(canonical, read.canonical());
        assertEquals(List.of("the charge '" + charge + "' is left out"), read.remarks());
    }

    @ParameterizedTest
    @CsvSource({
        // ammonium, nitrate, permanganate, hydrogencarbonate, ethanoate, tetramethylammonium, triiodide
        "NH4+, H4N, +",
        "NO3-, NO3, -",
        "MnO4-, MnO4, -",
        "HCO3-, CHO3, -",
        "C2H3O2-, C2H3O2, -",
        "N(CH3)4+, C4H12N, +",
        "I3-, I3, -",
        // sulfate, phosphate, dichromate, thiosulfate, peroxide, dimercury(I), uranyl, hexacyanidoferrate(3-)
        "SO42-, O4S, 2-",
        "PO43-, O4P, 3-",
        "Cr2O72-, Cr2O7, 2-",
        "S2O32-, O3S2, 2-",
        "O22-, O2, 2-",
        "Hg22+, Hg2, 2+",
        "UO22+, O2U, 2+",
        "Fe(CN)63-, C6FeN6, 3-",
        // dodecahydro-closo-dodecaborate, its carba anion, 12-molybdophosphate, C60 radical anion
        "B12H122-, B12H12, 2-",
        "CB11H12-, CH12B11, -",
        "PMo12O403-, Mo12O40P, 3-",
        "C60-, C60, -"
    })
    void digitsBeforeACommonChargeAreAmounts(String ion, String formula, String charge) throws MaterialException {
        var read = Composition.parse(ion);
        assertEquals(Composition.parse(formula).elements(), read.elements());
        assertEquals(
                List.of("the charge '" + charge + "' is left out, the digits before it are an amount"), read.remarks());
    }

    @Test
    void stateAndPolymorphAreLeftOutAndTold() throws MaterialException {
        assertEquals(
                List.of("the state '(aq)' is left out", "the charge '3+' is left out"),
                Composition.parse("Fe3+(aq)").remarks());
        var haematite = Composition.parse("α-Fe2O3");
        assertEquals("Fe2O3", haematite.canonical());
        assertEquals(List.of("the prefix 'α-' is left out"), haematite.remarks());
    }
}
