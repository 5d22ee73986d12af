package org.lode.represent.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialException;

/** Expected figures are closed forms: cube, truncated octahedron and rhombic dodecahedron. */
class VoronoiCellTests {
    private static final double EDGE = 3.2;
    private static final double EXACT = 1e-10;

    private static VoronoiCell cell(Poscar crystal) throws MaterialException {
        return crystal.crystal().structure().voronoiCells().get(0);
    }

    private static long facets(VoronoiCell cell, double area) {
        return cell.facets().stream()
                .filter(facet -> Math.abs(facet.area() - area) < EXACT)
                .count();
    }

    @Test
    void simpleCubicIsACube() throws MaterialException {
        var cell = cell(Prototypes.simpleCubic(EDGE));
        assertEquals(6, facets(cell, EDGE * EDGE));
        assertEquals(6, cell.facets().size());
        assertEquals(EDGE * EDGE * EDGE, cell.volume(), EXACT);
        assertEquals(4 * Math.PI / 6, cell.facets().get(0).solidAngle(), EXACT);
    }

    @Test
    void bodyCentredIsATruncatedOctahedron() throws MaterialException {
        var cell = cell(Prototypes.bodyCentred(EDGE));
        // all edges are a √2/4 long
        double edge = EDGE * Math.sqrt(2) / 4;
        assertEquals(8, facets(cell, 1.5 * Math.sqrt(3) * edge * edge));
        assertEquals(6, facets(cell, edge * edge));
        assertEquals(14, cell.facets().size());
        assertEquals(EDGE * EDGE * EDGE / 2, cell.volume(), EXACT);
    }

    @Test
    void faceCentredIsARhombicDodecahedron() throws MaterialException {
        var cell = cell(Prototypes.faceCentred(EDGE));
        // the diagonals of a rhomb are a/√2 and a/2 long
        assertEquals(12, facets(cell, EDGE * EDGE / (4 * Math.sqrt(2))));
        assertEquals(12, cell.facets().size());
        assertEquals(EDGE * EDGE * EDGE / 4, cell.volume(), EXACT);
        assertEquals(4 * Math.PI / 12, cell.facets().get(0).solidAngle(), EXACT);
    }

    @Test
    void diamondHasFourLargeAndTwelveSmallFacets() throws MaterialException {
        var cell = cell(Prototypes.diamond("C", EDGE));
        double distance = EDGE * Math.sqrt(3) / 4;
        long near = cell.facets().stream()
                .filter(facet -> Math.abs(facet.neighbour().distance() - distance) < EXACT)
                .count();
        assertEquals(4, near);
        assertEquals(16, cell.facets().size());
        assertEquals(EDGE * EDGE * EDGE / 8, cell.volume(), EXACT);
    }

    @Test
    void cellsOfRandomCrystalsFillTheUnitCellAndTheSphere() throws MaterialException {
        for (long seed = 1; seed <= 30; seed++) {
            var structure = Poscar.random(new Random(seed), 1 + (int) (seed % 9))
                    .crystal()
                    .structure();
            double volume = 0;
            for (var cell : structure.voronoiCells()) {
                volume += cell.volume();
                double sphere = cell.facets().stream()
                        .mapToDouble(VoronoiCell.Facet::solidAngle)
                        .sum();
                assertEquals(4 * Math.PI, sphere, 1e-8, "seed " + seed);
            }
            assertEquals(structure.lattice().volume(), volume, 1e-8 * volume, "seed " + seed);
        }
    }

    @Test
    void aFlatCellHasItsWholeVoronoiCell() throws MaterialException {
        var flat = new Poscar(
                new double[][] {{2, 0, 0}, {1, 1.7, 0}, {30, 17, 90}},
                Prototypes.simpleCubic(1).atoms());
        var structure = flat.crystal().structure();
        assertEquals(
                structure.lattice().volume(), structure.voronoiCells().get(0).volume(), 1e-8);
    }
}
