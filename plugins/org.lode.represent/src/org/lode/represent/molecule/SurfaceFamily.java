package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code surface}. */
public final class SurfaceFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "surface",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Labute's approximate surface, whole and split by what its atoms add to log P (12 bins) and to the molar "
                    + "refractivity (10 bins), with RDKit's bounds of the bins.",
            "P. Labute, J. Mol. Graph. Model. 18 (2000) 464, doi:10.1016/S1093-3263(00)00068-1",
            List.of(Normaliser.PARAMETER));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(INFO, List.of(new SurfaceBlock()), 4, Normaliser.of(values));
    }
}
