package org.lode.learn.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyWordsTests {
    @ParameterizedTest
    @CsvSource({
        "C_p, classical specific heat capacity at constant pressure",
        "Cp, molar heat capacity of the liquid at constant pressure",
        "heat capacity, Cp",
        "heat capacity, molar heat capacity at constant volume",
        "c_V, molar heat capacity at constant volume",
        "tg, glass transition temperature",
        "glass transition, Tg",
        "homo lumo, HOMO-LUMO gap",
        "bandgap, computed band gap",
        "permittivity, decadic logarithm of the static dielectric constant"
    })
    void symbolsAndNamesFindEachOther(String question, String property) {
        assertTrue(PropertyWords.of(property, List.of()).match(question));
    }

    @ParameterizedTest
    @CsvSource({"C_p, molar heat capacity at constant volume", "Tg, melting point", "heat, density"})
    void otherPropertiesAreNotFound(String question, String property) {
        assertFalse(PropertyWords.of(property, List.of()).match(question));
    }

    @Test
    void synonymsOfTheIndexCount() {
        assertTrue(
                PropertyWords.of("carbon mass share", List.of("percent carbon")).match("carbon percent"));
    }

    @ParameterizedTest
    @CsvSource({
        "Tm, melting point",
        "melting temperature (Tm), melting point",
        "measured density, density",
        "C_p, classical specific heat capacity at constant pressure",
        "kappa, decadic logarithm of the lattice thermal conductivity at 300 K"
    })
    void oneOfTheNamesMeansTheSameProperty(String one, String other) {
        assertTrue(PropertyWords.mayBeTheSame(one, other));
        assertTrue(PropertyWords.mayBeTheSame(other, one));
    }

    @ParameterizedTest
    @CsvSource({"Tm, boiling point", "C_p, heat capacity at constant volume", "density, shear modulus", "?, density"})
    void differentPropertiesAreNotTheSame(String one, String other) {
        assertFalse(PropertyWords.mayBeTheSame(one, other));
        assertFalse(PropertyWords.mayBeTheSame(other, one));
    }
}
