package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code ecfp}. */
public final class EcfpFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "ecfp",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Extended-connectivity fingerprint: the environments of every atom up to a radius in bonds, hashed to a "
                    + "fixed number of places. For a polymer the environments are those of the endless chain.",
            "D. Rogers, M. Hahn, J. Chem. Inf. Model. 50 (2010) 742, doi:10.1021/ci100050t",
            List.of(
                    DescriptorParameter.integer(
                            "radius", 3, 0, 10, "largest radius of an environment in bonds; 3 is known as ECFP6"),
                    DescriptorParameter.integer("size", 2048, 16, 16384, "number of places"),
                    DescriptorParameter.choice(
                            "counts", List.of("true", "false"), "true: how often; false: 1 if present"),
                    Normaliser.PARAMETER));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new Ecfp(
                INFO, values.integer("radius"), values.integer("size"), values.flag("counts"), Normaliser.of(values));
    }
}
