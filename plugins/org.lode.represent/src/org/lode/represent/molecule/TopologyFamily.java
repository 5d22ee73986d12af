package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code topology}. */
public final class TopologyFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "topology",
            1,
            List.of(MaterialKind.MOLECULE),
            "Indices of the whole graph: distances, shape, branching, and the information in the equivalence of atoms."
                    + " A chain without end has none of them.",
            "R. Todeschini, V. Consonni, Molecular Descriptors for Chemoinformatics (2009); L. H. Hall, L. B. Kier,"
                    + " Rev. Comput. Chem. 2 (1991) 367",
            List.of());

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(
                INFO, List.of(new DistanceBlock(), new ShapeBlock(), new InformationBlock()), 0, Normaliser.UNIT);
    }
}
