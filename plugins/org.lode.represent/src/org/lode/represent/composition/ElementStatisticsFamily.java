package org.lode.represent.composition;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code elements}. */
public final class ElementStatisticsFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "elements",
            1,
            List.of(MaterialKind.COMPOSITION, MaterialKind.CRYSTAL),
            "Mean, sum, variance, largest and smallest value of 58 properties of the elements in a composition, from H"
                    + " to Pu. Mean and variance are weighted by atomic fraction; the sum is over the formula as written,"
                    + " of a crystal over its reduced formula. Properties that the sources don't give for an element are"
                    + " filled in from its neighbours in the periodic table, and each filled figure is reported.",
            "L. Ward et al., npj Comput. Mater. 2 (2016) 16028, doi:10.1038/npjcompumats.2016.28; S. Wu et al.,"
                    + " XenonPy, github.com/yoshida-lab/XenonPy",
            List.of(DescriptorParameter.choice(
                    "gaps",
                    List.of("fill", "reject"),
                    "what to do with an element that lacks a property: fill it in and say so, or reject the"
                            + " composition")));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new ElementStatistics(INFO, "reject".equals(values.text("gaps")));
    }
}
