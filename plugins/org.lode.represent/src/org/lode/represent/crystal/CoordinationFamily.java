package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code coordination}. */
public final class CoordinationFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "coordination",
            1,
            List.of(MaterialKind.CRYSTAL),
            "What surrounds the atoms: coordination numbers by Voronoi facets, by distances and by the nearest shell, "
                    + "bond lengths, and the shape of the Voronoi cells, each as statistics over the atoms.",
            "L. Ward et al., Phys. Rev. B 96 (2017) 024104, doi:10.1103/PhysRevB.96.024104; R. Hoppe, Z. Kristallogr."
                    + " 150 (1979) 23",
            List.of(DescriptorParameter.integer(
                    "tolerance",
                    10,
                    1,
                    50,
                    "how much farther than the nearest atom one of the nearest shell may be, in per cent")));

    private static final int STATISTICS = 4;
    private static final int MEASURES = 7;

    /** Beyond twice the shortest distance exp(1 - 2^6) is nothing. */
    private static final double HOPPE_REACH = 2;

    private static final int HOPPE_STEPS = 100;

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        double reach = 1 + values.integer("tolerance") / 100.0;
        return new CrystalDescriptor(
                INFO, columns(), (structure, row, offset) -> compute(structure, reach, row, offset));
    }

    private static List<DescriptorColumn> columns() {
        var columns = new ArrayList<DescriptorColumn>();
        add(
                columns,
                "voronoi_number",
                "",
                "effective coordination number, (sum A)^2 / sum A^2 over the facets' areas A");
        add(columns, "hoppe_number", "", "effective coordination number of Hoppe, from distances");
        add(columns, "shell_number", "", "atoms in the nearest shell");
        add(columns, "nearest_distance", "angstrom", "distance of the nearest atom");
        add(columns, "bond_length", "angstrom", "mean distance of the neighbours, weighted by facet area");
        add(columns, "voronoi_volume", "angstrom^3", "volume of the Voronoi cell");
        add(columns, "sphericity", "", "surface of a sphere of the Voronoi cell's volume over the cell's surface");
        return columns;
    }

    private static void add(List<DescriptorColumn> columns, String name, String unit, String definition) {
        columns.addAll(SiteStatistics.columns("coordination", name, unit, definition));
    }

    private static void compute(CrystalStructure structure, double reach, double[] row, int offset) {
        int orbits = structure.orbits().size();
        var values = new double[MEASURES][orbits];
        for (int i = 0; i < orbits; i++) {
            var cell = structure.voronoiCells().get(i);
            int site = structure.orbits().get(i).site();
            double nearest = 2 * cell.inscribedRadius();
            var around = structure.neighbours().within(site, Math.max(reach, HOPPE_REACH) * nearest);
            values[0][i] = voronoiNumber(cell);
            values[1][i] = hoppeNumber(structure, around);
            values[2][i] = around.stream()
                    .filter(neighbour -> neighbour.distance() <= reach * nearest)
                    .mapToDouble(
                            neighbour -> structure.sites().get(neighbour.site()).occupancy())
                    .sum();
            values[3][i] = nearest;
            values[4][i] = cell.facets().stream()
                            .mapToDouble(
                                    facet -> facet.area() * facet.neighbour().distance())
                            .sum()
                    / cell.surface();
            values[5][i] = cell.volume();
            values[6][i] = Math.cbrt(36 * Math.PI * cell.volume() * cell.volume()) / cell.surface();
        }
        for (int measure = 0; measure < MEASURES; measure++) {
            SiteStatistics.write(structure, values[measure], row, offset + STATISTICS * measure);
        }
    }

    private static double voronoiNumber(VoronoiCell cell) {
        double squares = cell.facets().stream()
                .mapToDouble(facet -> facet.area() * facet.area())
                .sum();
        return cell.surface() * cell.surface() / squares;
    }

    /** Sum of exp(1 - (d/d0)^6), where d0 is the mean distance with these same weights, found by iteration. */
    private static double hoppeNumber(CrystalStructure structure, List<Neighbour> around) {
        double mean = around.get(0).distance();
        double number = 0;
        for (int step = 0; step < HOPPE_STEPS; step++) {
            double weights = 0;
            double distances = 0;
            for (var neighbour : around) {
                double weight =
                        structure.sites().get(neighbour.site()).occupancy() * hoppeWeight(neighbour.distance() / mean);
                weights += weight;
                distances += weight * neighbour.distance();
            }
            double before = mean;
            number = weights;
            mean = distances / weights;
            if (Math.abs(mean - before) <= 1e-12 * mean) {
                break;
            }
        }
        return number;
    }

    private static double hoppeWeight(double ratio) {
        double cube = ratio * ratio * ratio;
        return StrictMath.exp(1 - cube * cube);
    }
}
