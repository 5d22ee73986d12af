package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code estate}. */
public final class EStateFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "estate",
            1,
            List.of(MaterialKind.MOLECULE),
            "Electrotopological states of atoms: number, sum, largest and smallest by the 79 types of atoms. An endless"
                    + " chain has none, as every atom takes part in every state.",
            "L. H. Hall, L. B. Kier, J. Chem. Inf. Comput. Sci. 35 (1995) 1039, doi:10.1021/ci00028a014",
            List.of());

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(INFO, List.of(new EStateBlock()), 0, Normaliser.UNIT);
    }
}
