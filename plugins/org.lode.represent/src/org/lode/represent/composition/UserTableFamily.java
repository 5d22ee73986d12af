package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code elementtable}. */
public final class UserTableFamily implements DescriptorFamily {
    private static final DescriptorParameter TABLE = DescriptorParameter.text(
            "table",
            "element:chi;H:2.2;O:3.44",
            UserElementTable.FORM,
            "the table: 'element:' and the properties' names with bars between them, then behind a semicolon each element"
                    + " with its figures, an empty one for a gap; the Descriptor Calculator makes it from a CSV file");

    private static final DescriptorInfo INFO = new DescriptorInfo(
            "elementtable",
            1,
            List.of(MaterialKind.COMPOSITION, MaterialKind.CRYSTAL),
            "Mean, sum, variance, largest and smallest value and range of the properties in an element table of the user's"
                    + " own. The recipe holds the table, so that a model always has the figures it was learned with. Nothing"
                    + " is filled in: a composition with an element that the table lacks is rejected.",
            "L. Ward et al., npj Comput. Mater. 2 (2016) 16028, doi:10.1038/npjcompumats.2016.28; the figures are the user's",
            List.of(TABLE));

    private static final List<String> NAMES = List.of("mean", "sum", "var", "max", "min", "range");
    private static final List<String> WORDS = List.of(
            "Mean over the atoms of",
            "Sum over the atoms of the formula as written of",
            "Variance over the atoms of",
            "Largest value among the elements of",
            "Smallest value among the elements of",
            "Largest less smallest value among the elements of");

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) throws MaterialException {
        var table = UserElementTable.parse(values.text(TABLE.name()));
        var columns = new ArrayList<DescriptorColumn>();
        for (int statistic = 0; statistic < NAMES.size(); statistic++) {
            for (var property : table.properties()) {
                columns.add(new DescriptorColumn(
                        "table:" + NAMES.get(statistic) + ":" + property,
                        "",
                        WORDS.get(statistic) + " the user's '" + property + "'"));
            }
        }
        return new Statistics(table, List.copyOf(columns));
    }

    private record Statistics(UserElementTable table, List<DescriptorColumn> columns) implements Descriptor {
        @Override
        public DescriptorInfo info() {
            return INFO;
        }

        @Override
        public void compute(Material material, double[] row, int offset) throws MaterialException {
            var composition = CheckedComposition.of(
                    material, INFO.name(), ElementTable.standard().size());
            var formula = composition.formula();
            int count = table.properties().size();
            double atoms = 0;
            for (int i = 0; i < formula.size(); i++) {
                atoms += formula.amount(i);
            }
            for (int property = 0; property < count; property++) {
                double sum = 0;
                double squares = 0;
                double largest = Double.NEGATIVE_INFINITY;
                double smallest = Double.POSITIVE_INFINITY;
                for (int i = 0; i < formula.size(); i++) {
                    double value = figure(formula.element(i), property, composition.text());
                    sum += formula.amount(i) * value;
                    largest = Math.max(largest, value);
                    smallest = Math.min(smallest, value);
                }
                for (int i = 0; i < formula.size(); i++) {
                    double deviation = table.values().get(formula.element(i))[property] - sum / atoms;
                    squares += formula.amount(i) * deviation * deviation;
                }
                double[] statistics = {sum / atoms, sum, squares / atoms, largest, smallest, largest - smallest};
                for (int i = 0; i < statistics.length; i++) {
                    row[offset + i * count + property] = statistics[i];
                }
            }
        }

        private double figure(int element, int property, String formula) throws MaterialException {
            var figures = table.values().get(element);
            if (figures == null || Double.isNaN(figures[property])) {
                throw new MaterialException("The element table has no '"
                        + table.properties().get(property) + "' of '"
                        + ElementTable.standard().symbol(element) + "', so '" + formula
                        + "' has no such descriptor; add the figure to the table.");
            }
            return figures[property];
        }
    }
}
