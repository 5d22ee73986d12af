package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Composition;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/** Five statistics of each property of the elements in a composition. */
final class ElementStatistics implements Descriptor {
    private static final String[] NAMES = {"mean", "sum", "var", "max", "min"};
    private static final String[] WORDS = {
        "Mean over the atoms of: ",
        "Sum over the atoms of the formula as written of: ",
        "Variance over the atoms of: ",
        "Largest value among the elements of: ",
        "Smallest value among the elements of: "
    };

    private final DescriptorInfo info;
    private final boolean rejectGaps;
    private final List<DescriptorColumn> columns;

    ElementStatistics(DescriptorInfo info, boolean rejectGaps) {
        this.info = info;
        this.rejectGaps = rejectGaps;
        var made = new ArrayList<DescriptorColumn>();
        for (int statistic = 0; statistic < NAMES.length; statistic++) {
            for (var property : ElementTable.standard().properties()) {
                var unit =
                        property.unit().isEmpty() || statistic != 2 ? property.unit() : "(" + property.unit() + ")^2";
                made.add(new DescriptorColumn(
                        NAMES[statistic] + ":" + property.name(), unit, WORDS[statistic] + property.definition()));
            }
        }
        columns = List.copyOf(made);
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public List<DescriptorColumn> columns() {
        return columns;
    }

    @Override
    public void compute(Material material, double[] row, int offset) throws MaterialException {
        var composition = checked(material);
        int properties = columns.size() / NAMES.length;
        int mean = offset;
        int sum = mean + properties;
        int variance = sum + properties;
        int largest = variance + properties;
        int smallest = largest + properties;
        double atoms = 0;
        boolean first = true;
        for (var entry : composition.amounts().entrySet()) {
            var values = CompletedElements.standard().values(entry.getKey());
            double amount = entry.getValue();
            atoms += amount;
            for (int p = 0; p < properties; p++) {
                double value = values[p];
                row[sum + p] += amount * value;
                row[largest + p] = first ? value : Math.max(row[largest + p], value);
                row[smallest + p] = first ? value : Math.min(row[smallest + p], value);
            }
            first = false;
        }
        for (int p = 0; p < properties; p++) {
            row[mean + p] = row[sum + p] / atoms;
        }
        for (var entry : composition.amounts().entrySet()) {
            var values = CompletedElements.standard().values(entry.getKey());
            double fraction = entry.getValue() / atoms;
            for (int p = 0; p < properties; p++) {
                double deviation = values[p] - row[mean + p];
                row[variance + p] += fraction * deviation * deviation;
            }
        }
    }

    @Override
    public List<String> remarks(Material material) {
        return FilledGaps.remarks(CheckedComposition.elements(material, CompletedElements.LAST));
    }

    private Composition checked(Material material) throws MaterialException {
        var composition = CheckedComposition.of(material, info.name(), CompletedElements.LAST);
        for (int element : composition.amounts().keySet()) {
            for (int p = 0; rejectGaps && p < columns.size() / NAMES.length; p++) {
                if (CompletedElements.standard().filled(element, p)) {
                    throw new MaterialException(FilledGaps.gap(element, p) + ", so '" + composition.text()
                            + "' has no such descriptor; use gaps=fill to fill it in.");
                }
            }
        }
        return composition;
    }
}
