package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialException;
import org.lode.represent.composition.ElementTable;

class PowderPatternTests {
    /** Lines by angle, rounded to a millionth of a degree, relative to the strongest = 100. */
    private static SortedMap<Double, Double> lines(Poscar crystal) throws MaterialException {
        var lines = new TreeMap<Double, Double>();
        PowderPattern.visit(
                crystal.crystal().structure(),
                90,
                (angle, intensity) -> lines.merge(Math.rint(angle * 1e6) / 1e6, intensity, Double::sum));
        double strongest =
                lines.values().stream().mapToDouble(value -> value).max().orElseThrow();
        lines.replaceAll((angle, intensity) -> 100 * intensity / strongest);
        lines.values().removeIf(intensity -> intensity < 1e-3);
        return lines;
    }

    private static List<Double> bragg(double edge, int... squares) {
        var angles = new ArrayList<Double>();
        for (int square : squares) {
            double sine = PowderPattern.CU_K_ALPHA * Math.sqrt(square) / (2 * edge);
            angles.add(Math.rint(2 * Math.toDegrees(Math.asin(sine)) * 1e6) / 1e6);
        }
        return angles;
    }

    @Test
    void linesOfRockSaltLieWhereBraggsLawPutsThem() throws MaterialException {
        // h² + k² + l² of reflections with all indices odd or all even
        assertEquals(
                bragg(Prototypes.NACL_EDGE, 3, 4, 8, 11, 12, 16, 19, 20, 24),
                List.copyOf(lines(Prototypes.rockSalt()).keySet()));
    }

    @Test
    void siliconLacksTheLinesOfTheDiamondGlide() throws MaterialException {
        // 200 and 222 are absent; a = 5.4309 Å
        assertEquals(
                bragg(5.4309, 3, 8, 11, 16, 19, 24),
                List.copyOf(lines(Prototypes.diamond("Si", 5.4309)).keySet()));
    }

    @Test
    void intensitiesOfCaesiumChlorideAreThoseOfPymatgen() throws MaterialException {
        // pymatgen's own test: 100 at 21.1077° has 36.483 of 110 at 30.0247°; it takes other scattering factors
        var lines = lines(Prototypes.caesiumChloride(4.209));
        assertEquals(21.107738, lines.firstKey(), 1e-5);
        assertEquals(36.483, lines.get(lines.firstKey()), 0.02 * 36.483);
    }

    @ParameterizedTest
    @CsvSource({"8, 55", "12, 15"})
    void intensitiesOfRockSaltAreNearTheMeasuredOnes(int square, double measured) throws MaterialException {
        // NBS Circular 539 vol. 2 (1953), powder card 5-628, relative to 200; thermal motion, which the pattern leaves
        // out,
        // is put in here as exp(-2 B s²) with B = 1.6 Å² (International Tables for Crystallography III, 1962)
        double calculated = lines(Prototypes.rockSalt())
                .get(bragg(Prototypes.NACL_EDGE, square).get(0));
        double s2 = (square - 4) / (4 * Prototypes.NACL_EDGE * Prototypes.NACL_EDGE);
        assertEquals(measured, calculated * Math.exp(-2 * 1.6 * s2), 0.2 * measured);
    }

    @Test
    void scatteringFactorsAreTheElectronsAtAngleZero() {
        // the fits of Cromer and Mann are good to a few hundredths of an electron
        for (int element = 1; element <= ScatteringFactors.LAST; element++) {
            assertEquals(
                    element,
                    ScatteringFactors.of(element, 0),
                    0.1,
                    ElementTable.standard().symbol(element));
        }
        assertEquals(98, ScatteringFactors.LAST);
    }

    @Test
    void elementsWithoutScatteringFactorsAreNamed() {
        var crystal = Poscar.cubic(4, Poscar.atom("Rf", 0, 0, 0));
        var refusal = assertThrows(MaterialException.class, () -> lines(crystal));
        assertTrue(refusal.getMessage().contains("'Rf'"), refusal::getMessage);
    }

    @Test
    void aCellWithTooManyReflectionsIsRefused() {
        var crystal = Poscar.cubic(900, Poscar.atom("C", 0, 0, 0));
        var refusal = assertThrows(MaterialException.class, () -> lines(crystal));
        assertTrue(refusal.getMessage().contains("too many reflections"), refusal::getMessage);
    }
}
