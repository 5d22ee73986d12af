package org.lode.represent.crystal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialException;
import org.lode.represent.crystal.CrystalStructure;

class PoscarReaderTests {
    private static CrystalStructure read(String... lines) throws MaterialException {
        return CrystalText.read(String.join("\n", lines)).structure();
    }

    private static String refusal(String... lines) {
        return assertThrows(MaterialException.class, () -> read(lines)).getMessage();
    }

    @Test
    void fileOfVersionFive() throws MaterialException {
        var structure = read(
                "rock salt, primitive",
                "5.64056",
                "0 .5 .5",
                ".5 0 .5",
                ".5 .5 0",
                "Na_pv Cl",
                "1 1",
                "Direct",
                "0 0 0",
                ".5 .5 .5");
        assertEquals(Map.of(11, 1.0, 17, 1.0), structure.amounts());
        assertEquals(5.64056 * 5.64056 * 5.64056 / 4, structure.lattice().volume(), 1e-10);
    }

    @Test
    void fileOfVersionFourTakesElementsFromItsFirstLine() throws MaterialException {
        var structure = read("Na Cl", "1.0", "4 0 0", "0 4 0", "0 0 4", "1 1", "Direct", "0 0 0", ".5 .5 .5");
        assertEquals(Map.of(11, 1.0, 17, 1.0), structure.amounts());
    }

    @Test
    void fileOfVersionFourTakesElementsFromBehindTheCoordinates() throws MaterialException {
        var structure = read("salt", "1.0", "4 0 0", "0 4 0", "0 0 4", "1 1", "Direct", "0 0 0 Na", ".5 .5 .5 Cl");
        assertEquals(Map.of(11, 1.0, 17, 1.0), structure.amounts());
    }

    @Test
    void selectiveDynamicsAndCartesianCoordinates() throws MaterialException {
        var structure = read(
                "x",
                "2.0",
                "2 0 0",
                "0 2 0",
                "0 0 2",
                "Cs Cl",
                "1 1",
                "Selective dynamics",
                "Cartesian",
                "0 0 0 T T F",
                "1 1 1 F F F");
        var site = structure.sites().get(1);
        assertEquals(List.of(0.5, 0.5, 0.5), List.of(site.x(), site.y(), site.z()));
    }

    @Test
    void aNegativeScaleIsTheVolume() throws MaterialException {
        assertEquals(
                100,
                read("x", "-100", "1 0 0", "0 1 0", "0 0 2", "Fe", "1", "Direct", "0 0 0")
                        .lattice()
                        .volume(),
                1e-9);
    }

    @Test
    void threeScalesStretchTheAxes() throws MaterialException {
        assertEquals(
                2 * 3 * 4,
                read("x", "2 3 4", "1 0 0", "0 1 0", "0 0 1", "Fe", "1", "Direct", "0 0 0")
                        .lattice()
                        .volume(),
                1e-12);
    }

    @Test
    void reasonsNameTheLine() {
        assertTrue(refusal("x", "1", "a 0 0", "", "", "", "", "", "").startsWith("Line 3 of the POSCAR is 'a 0 0'"));
        assertTrue(refusal("x", "1", "1 0 0", "0 1 0", "0 0 1", "Fe", "1", "Elsewhere", "0 0 0")
                .startsWith("Line 8 of the POSCAR is 'Elsewhere'"));
        assertTrue(refusal("x", "1", "3 0 0", "0 3 0", "0 0 3", "Fe", "2", "Direct", "0 0 0")
                .contains("cut short"));
        assertTrue(refusal("x", "1", "3 0 0", "0 3 0", "0 0 3", "Fe O", "1", "Direct", "0 0 0")
                .contains("2 elements"));
        assertTrue(refusal("some salt", "1", "3 0 0", "0 3 0", "0 0 3", "1", "Direct", "0 0 0")
                .contains("doesn't name its elements"));
        assertTrue(refusal("x", "1", "3 0 0", "0 3 0", "6 3 0", "Fe", "1", "Direct", "0 0 0")
                .contains("flat"));
        assertTrue(refusal("x", "0", "3 0 0", "0 3 0", "0 0 3", "Fe", "1", "Direct", "0 0 0")
                .contains("scale"));
    }
}
