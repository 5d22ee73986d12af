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

/** The descriptors named {@code ofm}. */
public final class OrbitalFieldFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "ofm",
            1,
            List.of(MaterialKind.CRYSTAL),
            "Orbital field matrix: how often an atom with one valence subshell has a neighbour with another, where a"
                    + " neighbour counts with the solid angle of its Voronoi facet relative to the largest, and in inverse"
                    + " proportion to its distance; the mean over all atoms. The subshells are those outside the noble-gas"
                    + " core.",
            "T. Lam Pham et al., Sci. Technol. Adv. Mater. 18 (2017) 756, doi:10.1080/14686996.2017.1378060",
            List.of(
                    DescriptorParameter.choice(
                            "distance",
                            List.of("true", "false"),
                            "whether a neighbour counts in inverse proportion to its distance in angstrom"),
                    DescriptorParameter.choice(
                            "f",
                            List.of("true", "false"),
                            "whether f subshells have columns (32 × 32 instead of 18 × 18)")));

    private static final int WITHOUT_F = 18;

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        boolean distance = values.flag("distance");
        int size = values.flag("f") ? ValenceOrbitals.NAMES.size() : WITHOUT_F;
        var columns = new ArrayList<DescriptorColumn>(size * size);
        for (var centre : ValenceOrbitals.NAMES.subList(0, size)) {
            for (var neighbour : ValenceOrbitals.NAMES.subList(0, size)) {
                columns.add(new DescriptorColumn(
                        "ofm:" + centre + "|" + neighbour,
                        distance ? "1/angstrom" : "",
                        "Atoms with " + centre + " times the weight of their neighbours with " + neighbour));
            }
        }
        return new CrystalDescriptor(
                INFO, columns, (structure, row, offset) -> compute(structure, size, distance, row, offset));
    }

    private static void compute(CrystalStructure structure, int size, boolean distance, double[] row, int offset) {
        for (int i = 0; i < structure.orbits().size(); i++) {
            var orbit = structure.orbits().get(i);
            var cell = structure.voronoiCells().get(i);
            var field = new double[size];
            for (var facet : cell.facets()) {
                double weight = facet.solidAngle() / cell.largestSolidAngle();
                weight /= distance ? facet.neighbour().distance() : 1;
                add(structure.sites().get(facet.neighbour().site()), weight, field);
            }
            var centre = new double[size];
            add(structure.sites().get(orbit.site()), orbit.size() / structure.atoms(), centre);
            for (int p = 0; p < size; p++) {
                for (int q = 0; centre[p] > 0 && q < size; q++) {
                    row[offset + p * size + q] += centre[p] * field[q];
                }
            }
        }
    }

    private static void add(Site site, double weight, double[] vector) {
        for (var occupant : site.occupants()) {
            for (int place : ValenceOrbitals.of(occupant.element())) {
                if (place < vector.length) {
                    vector[place] += weight * occupant.occupancy();
                }
            }
        }
    }
}
