package org.lode.represent.crystal;

import java.util.List;
import java.util.stream.IntStream;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code rdf}. */
public final class RadialDistributionFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "rdf",
            1,
            List.of(MaterialKind.CRYSTAL),
            "Radial distribution function g(r): how many atoms there are at a distance r from an atom, relative to"
                    + " atoms spread evenly; the mean over all atoms. A distance between the centres of two bins is shared"
                    + " by both.",
            "K. T. Schütt et al., Phys. Rev. B 89 (2014) 205118, doi:10.1103/PhysRevB.89.205118",
            List.of(
                    DescriptorParameter.integer("r_max", 20, 2, 30, "largest distance in angstrom"),
                    DescriptorParameter.integer(
                            "bins", 200, 4, 2000, "number of bins from 0 to the largest distance")));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        var bins = Bins.between(0, values.integer("r_max"), values.integer("bins"));
        var columns = IntStream.range(0, bins.count())
                .mapToObj(bin -> new DescriptorColumn(
                        "rdf:" + bins.label(bin),
                        "",
                        "Radial distribution function at " + bins.label(bin) + " angstrom"))
                .toList();
        return new CrystalDescriptor(INFO, columns, (structure, row, offset) -> compute(structure, bins, row, offset));
    }

    private static void compute(CrystalStructure structure, Bins bins, double[] row, int offset) {
        var occupancy = structure.sites().stream().mapToDouble(Site::occupancy).toArray();
        for (var orbit : structure.orbits()) {
            double weight = orbit.size() * occupancy[orbit.site()];
            structure
                    .neighbours()
                    .visit(
                            orbit.site(),
                            bins.end(),
                            (site, x, y, z, squared) ->
                                    bins.add(Math.sqrt(squared), weight * occupancy[site], row, offset));
        }
        for (int bin = 0; bin < bins.count(); bin++) {
            row[offset + bin] /= evenlySpread(structure, bins, bin);
        }
    }

    /** What a bin would hold if the atoms were spread evenly: the triangle over its centre, on shells of 4πr². */
    static double evenlySpread(CrystalStructure structure, Bins bins, int bin) {
        double r = bins.centre(bin);
        double shell = 4 * Math.PI * bins.width() * (r * r + bins.width() * bins.width() / 6);
        return shell
                * structure.atoms()
                * structure.atoms()
                / structure.lattice().volume();
    }
}
