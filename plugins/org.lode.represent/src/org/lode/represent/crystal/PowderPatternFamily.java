package org.lode.represent.crystal;

import java.util.List;
import java.util.stream.IntStream;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code xrd}. */
public final class PowderPatternFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "xrd",
            1,
            List.of(MaterialKind.CRYSTAL),
            "X-ray powder diffraction pattern for Cu Kα radiation, without thermal motion, as the share of the whole "
                    + "diffracted intensity in each bin of the angle 2θ. An angle between the centres of two bins is "
                    + "shared by both.",
            "B. E. Warren, X-ray Diffraction, Addison-Wesley (1969); scattering factors: International Tables for "
                    + "Crystallography C (1992), table 6.1.1.4",
            List.of(
                    DescriptorParameter.integer("max", 90, 20, 150, "largest angle 2θ in degrees"),
                    DescriptorParameter.integer("bins", 90, 10, 3000, "number of bins from 0 to the largest angle")));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        var bins = Bins.between(0, values.integer("max"), values.integer("bins"));
        var columns = IntStream.range(0, bins.count())
                .mapToObj(bin -> new DescriptorColumn(
                        "xrd:" + bins.label(bin),
                        "",
                        "Share of the diffracted intensity around 2θ = " + bins.label(bin) + " degrees"))
                .toList();
        return new CrystalDescriptor(INFO, columns, (structure, row, offset) -> compute(structure, bins, row, offset));
    }

    private static void compute(CrystalStructure structure, Bins bins, double[] row, int offset)
            throws MaterialException {
        PowderPattern.visit(structure, bins.end(), (angle, intensity) -> bins.add(angle, intensity, row, offset));
        double total = 0;
        for (int bin = 0; bin < bins.count(); bin++) {
            total += row[offset + bin];
        }
        for (int bin = 0; total > 0 && bin < bins.count(); bin++) {
            row[offset + bin] /= total;
        }
    }
}
