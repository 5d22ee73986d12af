package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code kernelmean}. */
public final class KernelMeanFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "kernelmean",
            1,
            List.of(MaterialKind.COMPOSITION, MaterialKind.CRYSTAL),
            "The distribution of each of 58 properties over the atoms: Gaussian kernels on points that are equally"
                    + " spaced between the smallest and the largest value of all elements, with the spacing as their"
                    + " width. It tells apart what mean and variance do not. Filled figures are reported.",
            "M. Kusaba et al., Phys. Rev. B 108 (2023) 134107, doi:10.1103/PhysRevB.108.134107",
            List.of(DescriptorParameter.integer("points", 10, 2, 50, "number of points for each property")));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        int points = values.integer("points");
        var properties = ElementTable.standard().properties();
        var columns = new ArrayList<DescriptorColumn>();
        var kernels = new double[CompletedElements.LAST + 1][points * properties.size()];
        for (int property = 0; property < properties.size(); property++) {
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int element = 1; element <= CompletedElements.LAST; element++) {
                double value = CompletedElements.standard().values(element)[property];
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
            double step = (largest - smallest) / (points - 1);
            for (int point = 0; point < points; point++) {
                double place = smallest + point * step;
                columns.add(new DescriptorColumn(
                        "kernel" + point + ":" + properties.get(property).name(),
                        "",
                        "Mean over the atoms of a Gaussian kernel of width " + (float) step + " at " + (float) place
                                + " for: " + properties.get(property).definition()));
                for (int element = 1; element <= CompletedElements.LAST; element++) {
                    double distance = (CompletedElements.standard().values(element)[property] - place) / step;
                    kernels[element][property * points + point] = StrictMath.exp(-distance * distance / 2);
                }
            }
        }
        return new CompositionDescriptor(
                INFO,
                columns,
                CompletedElements.LAST,
                (elements, fractions, row, offset) -> {
                    for (int i = 0; i < elements.length; i++) {
                        var kernel = kernels[elements[i]];
                        for (int column = 0; column < kernel.length; column++) {
                            row[offset + column] += fractions[i] * kernel[column];
                        }
                    }
                },
                FilledGaps::remarks);
    }
}
