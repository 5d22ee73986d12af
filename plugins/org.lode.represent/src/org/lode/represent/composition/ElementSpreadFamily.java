package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code elementspread}. */
public final class ElementSpreadFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "elementspread",
            1,
            List.of(MaterialKind.COMPOSITION, MaterialKind.CRYSTAL),
            "Range, mode and mean absolute deviation of 58 properties of the elements in a composition; of the"
                    + " properties that are above 0 for every element also the geometric and the harmonic mean. Filled"
                    + " figures are reported.",
            "L. Ward et al., npj Comput. Mater. 2 (2016) 16028, doi:10.1038/npjcompumats.2016.28",
            List.of());

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        var properties = ElementTable.standard().properties();
        var positive = positive(properties.size());
        var columns = new ArrayList<DescriptorColumn>();
        add(columns, "range", "Largest less smallest value among the elements of: ");
        add(columns, "mode", "Value of the most abundant element, the mean of several, of: ");
        add(columns, "mad", "Mean absolute deviation from the mean over the atoms of: ");
        for (int property : positive) {
            var column = properties.get(property);
            columns.add(new DescriptorColumn(
                    "geomean:" + column.name(),
                    column.unit(),
                    "Geometric mean over the atoms of: " + column.definition()));
        }
        for (int property : positive) {
            var column = properties.get(property);
            columns.add(new DescriptorColumn(
                    "harmean:" + column.name(),
                    column.unit(),
                    "Harmonic mean over the atoms of: " + column.definition()));
        }
        return new CompositionDescriptor(
                INFO,
                columns,
                CompletedElements.LAST,
                (elements, fractions, row, offset) -> compute(elements, fractions, positive, row, offset),
                FilledGaps::remarks);
    }

    private static void add(List<DescriptorColumn> columns, String prefix, String words) {
        for (var property : ElementTable.standard().properties()) {
            columns.add(new DescriptorColumn(
                    prefix + ":" + property.name(), property.unit(), words + property.definition()));
        }
    }

    /** Properties whose means are defined for any composition. */
    private static int[] positive(int properties) {
        var positive = new ArrayList<Integer>();
        for (int property = 0; property < properties; property++) {
            boolean all = true;
            for (int element = 1; element <= CompletedElements.LAST; element++) {
                all &= CompletedElements.standard().values(element)[property] > 0;
            }
            if (all) {
                positive.add(property);
            }
        }
        return positive.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void compute(int[] elements, double[] fractions, int[] positive, double[] row, int offset) {
        int properties = ElementTable.standard().properties().size();
        for (int property = 0; property < properties; property++) {
            var spread = Spread.of(elements, fractions, property);
            row[offset + property] = spread.largest() - spread.smallest();
            row[offset + properties + property] = spread.mode();
            row[offset + 2 * properties + property] = spread.meanAbsoluteDeviation();
        }
        int next = offset + 3 * properties;
        for (int i = 0; i < positive.length; i++) {
            double logarithm = 0;
            double inverse = 0;
            for (int e = 0; e < elements.length; e++) {
                double value = CompletedElements.standard().values(elements[e])[positive[i]];
                logarithm += fractions[e] * StrictMath.log(value);
                inverse += fractions[e] / value;
            }
            row[next + i] = StrictMath.exp(logarithm);
            row[next + positive.length + i] = 1 / inverse;
        }
    }

    /** What one property is like over the elements. */
    private record Spread(double smallest, double largest, double mode, double meanAbsoluteDeviation) {
        static Spread of(int[] elements, double[] fractions, int property) {
            var values = new double[elements.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = CompletedElements.standard().values(elements[i])[property];
            }
            var statistics = WeightedStatistics.of(values, fractions);
            return new Spread(
                    statistics.smallest(), statistics.largest(), statistics.mode(), statistics.meanAbsoluteDeviation());
        }
    }
}
