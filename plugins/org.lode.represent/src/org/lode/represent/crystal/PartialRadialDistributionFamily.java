package org.lode.represent.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code partialrdf}. */
public final class PartialRadialDistributionFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "partialrdf",
            1,
            List.of(MaterialKind.CRYSTAL),
            "The radial distribution function split by what the two atoms are: metals of the s, d, f and p block, "
                    + "non-metals, oxygen, halogens. The parts of a distance add up to the whole radial distribution "
                    + "function.",
            "K. T. Schütt et al., Phys. Rev. B 89 (2014) 205118, doi:10.1103/PhysRevB.89.205118",
            List.of(
                    DescriptorParameter.integer("r_max", 10, 2, 30, "largest distance in angstrom"),
                    DescriptorParameter.integer("bins", 20, 4, 200, "number of bins from 0 to the largest distance")));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        var bins = Bins.between(0, values.integer("r_max"), values.integer("bins"));
        return new CrystalDescriptor(
                INFO, columns(bins), (structure, row, offset) -> compute(structure, bins, row, offset));
    }

    private static List<DescriptorColumn> columns(Bins bins) {
        record Pair(ElementClass low, ElementClass high) {}
        var pairs = new ArrayList<Pair>();
        for (var high : ElementClass.values()) {
            for (var low : ElementClass.values()) {
                if (low.ordinal() <= high.ordinal()) {
                    pairs.add(new Pair(low, high));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> pair.low().pair(pair.high())));
        var columns = new ArrayList<DescriptorColumn>();
        for (var pair : pairs) {
            for (int bin = 0; bin < bins.count(); bin++) {
                columns.add(new DescriptorColumn(
                        "partialrdf:" + pair.low().label() + "|" + pair.high().label() + ":" + bins.label(bin),
                        "",
                        "Part of the radial distribution function at " + bins.label(bin) + " angstrom between "
                                + pair.low().words() + " and " + pair.high().words()));
            }
        }
        return columns;
    }

    private static void compute(CrystalStructure structure, Bins bins, double[] row, int offset) {
        var classes = ElementClass.values();
        var shares = structure.sites().stream().map(ElementClass::shares).toArray(double[][]::new);
        for (var orbit : structure.orbits()) {
            var centre = shares[orbit.site()];
            structure.neighbours().visit(orbit.site(), bins.end(), (site, x, y, z, squared) -> {
                double distance = Math.sqrt(squared);
                for (var first : classes) {
                    for (var second : classes) {
                        double weight = centre[first.ordinal()] * shares[site][second.ordinal()];
                        if (weight > 0) {
                            bins.add(distance, orbit.size() * weight, row, offset + first.pair(second) * bins.count());
                        }
                    }
                }
            });
        }
        for (int i = 0; i < ElementClass.pairs() * bins.count(); i++) {
            row[offset + i] /= RadialDistributionFamily.evenlySpread(structure, bins, i % bins.count());
        }
    }
}
