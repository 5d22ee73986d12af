package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

class CrystalDescriptorTests {
    private static double[] row(String recipe, Poscar crystal) throws MaterialException {
        return row(recipe, crystal.crystal());
    }

    private static double[] row(String recipe, Crystal crystal) throws MaterialException {
        var parsed = Recipe.parse(recipe);
        var row = new double[parsed.size()];
        parsed.compute(crystal, row);
        return row;
    }

    private static double value(String recipe, String column, Poscar crystal) throws MaterialException {
        return row(recipe, crystal)[names(recipe).indexOf(column)];
    }

    private static List<String> names(String recipe) throws MaterialException {
        return Recipe.parse(recipe).columns().stream()
                .map(DescriptorColumn::name)
                .toList();
    }

    /** Atoms per atom in bins of the radial distribution function, from its definition. */
    private static double atoms(double[] rdf, int from, int to, double width, double density) {
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            double r = (bin + 0.5) * width;
            sum += rdf[bin] * density * 4 * Math.PI * width * (r * r + width * width / 6);
        }
        return sum;
    }

    @Test
    void rockSaltHasSixNeighboursAtHalfItsEdgeAndTwelveAtTheDiagonal() throws MaterialException {
        double density = 8 / Math.pow(Prototypes.NACL_EDGE, 3);
        var rdf = row("rdf(r_max=5,bins=100)", Prototypes.rockSalt());
        // a/2 = 2.82 Å, a/√2 = 3.99 Å; then a √3/2 = 4.88 Å
        assertEquals(6, atoms(rdf, 54, 59, 0.05, density), 1e-9);
        assertEquals(12, atoms(rdf, 77, 83, 0.05, density), 1e-9);
        assertEquals(18, atoms(rdf, 0, 95, 0.05, density), 1e-9);
    }

    @Test
    void rdfTendsToOne() throws MaterialException {
        var rdf = row("rdf(r_max=30,bins=15)", Prototypes.rockSalt());
        assertEquals(1, rdf[14], 0.05);
    }

    @Test
    void partsOfTheRdfAddUp() throws MaterialException {
        var whole = row("rdf(r_max=10,bins=20)", Prototypes.perovskite(3.905));
        var parts = row("partialrdf", Prototypes.perovskite(3.905));
        for (int bin = 0; bin < 20; bin++) {
            double sum = 0;
            for (int i = bin; i < parts.length; i += 20) {
                sum += parts[i];
            }
            assertEquals(whole[bin], sum, 1e-9);
        }
    }

    @Test
    void titaniumOfPerovskiteHasSixOxygensAtHalfTheEdge() throws MaterialException {
        double density = 5 / Math.pow(3.905, 3);
        var columns = names("partialrdf(r_max=3,bins=12)");
        var row = row("partialrdf(r_max=3,bins=12)", Prototypes.perovskite(3.905));
        int first = columns.indexOf("partialrdf:d-metal|oxygen:0.125");
        var pair = Arrays.copyOfRange(row, first, first + 12);
        // 6 around Ti and 2 around each of 3 O, per 5 atoms
        assertEquals(12 / 5.0, atoms(pair, 0, 12, 0.25, density), 1e-9);
    }

    @Test
    void orbitalFieldOfDiamondIsThatOfMatminer() throws MaterialException {
        // matminer's own test (structure/tests/test_matrix.py) with its cell: 1.4789015, for distances in bohr
        var diamond = Crystal.parse(
                """
                diamond
                1
                2.189 0 1.264
                0.73 2.064 1.264
                0 0 2.528
                C
                2
                Cartesian
                2.554 1.806 4.423
                0.365 0.258 0.632
                """);
        var row = row("ofm", diamond);
        var columns = names("ofm");
        for (var column : List.of("ofm:s2|s2", "ofm:s2|p2", "ofm:p2|s2", "ofm:p2|p2")) {
            assertEquals(1.4789015, row[columns.indexOf(column)] * 0.529177, 5e-5);
        }
        assertEquals(4, Arrays.stream(row).filter(value -> value != 0).count());
    }

    @Test
    void orbitalFieldOfRareEarthHasItsOrbitals() throws MaterialException {
        // GdN, rock salt, a = 4.99 Å: Gd [Xe] 4f7 5d1 6s2 (NIST), N [He] 2s2 2p3; the facets between Gd and N are
        // squares
        // of a cube around each atom, so every neighbour counts 1/d
        var crystal = new Poscar(
                Prototypes.rockSalt().vectors(),
                Prototypes.rockSalt().atoms().stream()
                        .map(atom ->
                                new Poscar.Atom("Na".equals(atom.symbol()) ? "Gd" : "N", atom.x(), atom.y(), atom.z()))
                        .toList());
        double each = 6 / (Prototypes.NACL_EDGE / 2) / 2;
        for (var column : List.of("ofm:f7|p3", "ofm:d1|s2", "ofm:p3|f7", "ofm:s2|d1")) {
            assertEquals(each, value("ofm", column, crystal), 1e-9, column);
        }
        assertEquals(0, value("ofm", "ofm:f7|d1", crystal), 1e-9);
        assertEquals(324, Recipe.parse("ofm(f=false)").size());
    }

    @Test
    void coulombSpectrumOfASingleAtomIsHalfItsChargeTo2p4() throws MaterialException {
        // Rupp et al. 2012, eq. 1: 36.858 hartree for carbon
        assertEquals(36.8581, value("coulomb", "coulomb:1", Poscar.cubic(20, Poscar.atom("C", 0, 0, 0))), 1e-4);
    }

    @Test
    void eigenvaluesOfATridiagonalMatrix() {
        // by hand: 2 - √2, 2 and 2 + √2
        var values = SymmetricEigenvalues.of(new double[][] {{2, 1, 0}, {1, 2, 1}, {0, 1, 2}});
        Arrays.sort(values);
        assertEquals(2 - Math.sqrt(2), values[0], 1e-14);
        assertEquals(2, values[1], 1e-14);
        assertEquals(2 + Math.sqrt(2), values[2], 1e-14);
    }

    @Test
    void eigenvaluesOfAFullMatrix() {
        // n × n matrix of ones plus the identity: 1 (n - 1 times) and n + 1
        var matrix = new double[7][7];
        for (int i = 0; i < 7; i++) {
            Arrays.fill(matrix[i], 1);
            matrix[i][i] = 2;
        }
        var values = SymmetricEigenvalues.of(matrix);
        Arrays.sort(values);
        for (int i = 0; i < 6; i++) {
            assertEquals(1, values[i], 1e-13);
        }
        assertEquals(8, values[6], 1e-13);
    }

    @Test
    void coordinationNumbersOfThePrototypes() throws MaterialException {
        var column = "coordination:mean:shell_number";
        assertEquals(6, value("coordination", column, Prototypes.rockSalt()), 1e-9);
        assertEquals(4, value("coordination", column, Prototypes.diamond("C", 3.567)), 1e-9);
        assertEquals(8, value("coordination", column, Prototypes.bodyCentred(2.866)), 1e-9);
        assertEquals(12, value("coordination", column, Prototypes.faceCentred(3.615)), 1e-9);
        assertEquals(8, value("coordination", column, Prototypes.caesiumChloride(4.123)), 1e-9);
    }

    @Test
    void effectiveCoordinationNumbersFromFacetAreas() throws MaterialException {
        var column = "coordination:mean:voronoi_number";
        assertEquals(6, value("coordination", column, Prototypes.simpleCubic(3.35)), 1e-9);
        assertEquals(12, value("coordination", column, Prototypes.faceCentred(3.615)), 1e-9);
        // bcc: 8 hexagons of 3√3/2 and 6 squares of 1, in units of the squared edge
        double hexagon = 1.5 * Math.sqrt(3);
        double expected = Math.pow(8 * hexagon + 6, 2) / (8 * hexagon * hexagon + 6);
        assertEquals(expected, value("coordination", column, Prototypes.bodyCentred(2.866)), 1e-9);
    }

    @Test
    void hoppesNumberOfRockSaltIsNearSix() throws MaterialException {
        // VESTA gives 6 from the unlike ions alone; the twelve like ones add about exp(1 - √2^6) each
        double number = value("coordination", "coordination:mean:hoppe_number", Prototypes.rockSalt());
        assertEquals(6, number, 0.05);
    }

    @Test
    void densityAndPackingOfThePrototypes() throws MaterialException {
        // NaCl: 2.165 g/cm³ (CRC Handbook, 97th edition); diamond: π√3/16 = 0.3401; bcc π√3/8; fcc π/√18
        assertEquals(2.165, value("cell", "cell:density", Prototypes.rockSalt()), 0.003);
        var packing = "cell:packing_fraction";
        assertEquals(0.3401, value("cell", packing, Prototypes.diamond("C", 3.567)), 5e-5);
        assertEquals(Math.PI * Math.sqrt(3) / 8, value("cell", packing, Prototypes.bodyCentred(2.866)), 1e-12);
        assertEquals(Math.PI / Math.sqrt(18), value("cell", packing, Prototypes.faceCentred(3.615)), 1e-12);
    }

    @Test
    void aCrystalHasTheElementStatisticsOfItsComposition() throws MaterialException {
        var recipe = Recipe.parse("elements");
        var crystal = new double[recipe.size()];
        var formula = new double[recipe.size()];
        recipe.compute(Prototypes.perovskite(3.905).crystal(), crystal);
        recipe.compute(Composition.parse("SrTiO3"), formula);
        assertArrayEquals(formula, crystal);
    }

    @Test
    void otherMaterialsAreRefused() throws MaterialException {
        var recipe = Recipe.parse("rdf");
        var material = Composition.parse("NaCl");
        var refusal = assertThrows(MaterialException.class, () -> recipe.compute(material, new double[recipe.size()]));
        assertTrue(refusal.getMessage().contains("takes crystals"), refusal::getMessage);
    }
}
