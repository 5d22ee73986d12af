package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code descriptors2d}. */
public final class Descriptors2dFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "descriptors2d",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Fast descriptors of the two-dimensional structure: constitution, rings, functional groups, log P, molar "
                    + "refractivity, polar surface, hydrogen bonds, volume and connectivity. For a polymer they are "
                    + "those of the endless chain: sums per repeat unit, ratios as they are.",
            "S. A. Wildman, G. M. Crippen, J. Chem. Inf. Comput. Sci. 39 (1999) 868; P. Ertl et al., J. Med. Chem. 43 "
                    + "(2000) 3714; Y. H. Zhao et al., J. Org. Chem. 68 (2003) 7368; L. B. Kier, L. H. Hall, Molecular "
                    + "Connectivity in Structure-Activity Analysis (1986)",
            List.of(Normaliser.PARAMETER));

    /** The longest pattern has three bonds to each side of a bond. */
    private static final int REACH = 8;

    private static final List<DescriptorBlock> BLOCKS = List.of(
            new ConstitutionBlock(),
            new RingBlock(),
            new FunctionalGroupBlock(),
            new PropertyBlock(),
            new ConnectivityBlock());

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(INFO, BLOCKS, REACH, Normaliser.of(values));
    }
}
