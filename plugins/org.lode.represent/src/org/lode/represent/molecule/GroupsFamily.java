package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code groups}. */
public final class GroupsFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "groups",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Counts of a fixed vocabulary of groups: atoms by bonding state, hydrogens and ring; bonds; angles;"
                    + " torsions; rings. A property that is a sum over groups, such as the heat capacity, is linear in"
                    + " them, and what is learned on molecules carries over to repeat units.",
            "S. W. Benson, J. H. Buss, J. Chem. Phys. 29 (1958) 546, doi:10.1063/1.1744539",
            List.of(Normaliser.PARAMETER));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new Groups(INFO, Normaliser.of(values));
    }
}
