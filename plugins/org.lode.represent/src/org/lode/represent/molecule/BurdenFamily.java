package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code burden}. */
public final class BurdenFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "burden",
            1,
            List.of(MaterialKind.MOLECULE),
            "Largest and smallest eigenvalue of the Burden matrix with mass, partial charge, log P, molar refractivity and"
                    + " polarisability of the heavy atoms on its diagonal (BCUT). An endless chain has no such matrix.",
            "F. R. Burden, J. Chem. Inf. Comput. Sci. 29 (1989) 225, doi:10.1021/ci00063a011; R. S. Pearlman, K. M. Smith,"
                    + " Perspect. Drug Discov. Des. 9 (1998) 339",
            List.of());

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(INFO, List.of(new BurdenBlock()), 0, Normaliser.UNIT);
    }
}
