package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code autocorrelation}. */
public final class AutocorrelationFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "autocorrelation",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "How properties of atoms go together over 0 to 8 bonds: sums of products (Moreau and Broto), Moran's and"
                    + " Geary's coefficients, for six properties of the heavy atoms. In a polymer the pairs reach over the"
                    + " units.",
            "G. Moreau, P. Broto, Nouv. J. Chim. 4 (1980) 359; P. A. P. Moran, Biometrika 37 (1950) 17; R. C. Geary, "
                    + "Incorporated Statistician 5 (1954) 115",
            List.of(Normaliser.PARAMETER));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new GraphDescriptors(
                INFO, List.of(new AutocorrelationBlock()), 2 * AutocorrelationBlock.LAGS + 1, Normaliser.of(values));
    }
}
