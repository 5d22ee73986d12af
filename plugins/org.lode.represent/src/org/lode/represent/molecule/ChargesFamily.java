package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code charges}. */
public final class ChargesFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "charges",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Partial charges by equalisation of orbital electronegativities (PEOE), and their statistics. In a polymer"
                    + " charge flows along the endless chain. Not for metals, which have no published coefficients.",
            "J. Gasteiger, M. Marsili, Tetrahedron 36 (1980) 3219, doi:10.1016/0040-4020(80)80168-2",
            List.of(Normaliser.PARAMETER));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(
                INFO, List.of(new ChargeBlock()), 2 * PartialCharges.STEPS + 1, Normaliser.of(values));
    }
}
