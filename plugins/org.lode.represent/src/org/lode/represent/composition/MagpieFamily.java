package org.lode.represent.composition;

import java.util.ArrayList;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code magpie}. */
public final class MagpieFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "magpie",
            1,
            List.of(MaterialKind.COMPOSITION, MaterialKind.CRYSTAL),
            "The 145 attributes of Magpie: six stoichiometric norms, six statistics of 22 element properties, the"
                    + " shares of s, p, d and f valence electrons, and three measures of ionicity.",
            "L. Ward et al., npj Comput. Mater. 2 (2016) 16028, doi:10.1038/npjcompumats.2016.28",
            List.of());

    private static final int[] NORMS = {0, 2, 3, 5, 7, 10};
    private static final String[] STATISTICS = {"mean", "maxdiff", "dev", "max", "min", "mode"};
    private static final String[] WORDS = {
        "Mean over the atoms",
        "Largest less smallest value",
        "Mean absolute deviation",
        "Largest value",
        "Smallest value",
        "Value of the most abundant element"
    };
    private static final String[] SHELLS = {"s", "p", "d", "f"};
    private static final int FIRST_VALENCE = MagpieTable.standard().names().indexOf("NsValence");
    private static final int ELECTRONEGATIVITY = MagpieTable.standard().names().indexOf("Electronegativity");

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        var columns = new ArrayList<DescriptorColumn>();
        for (int norm : NORMS) {
            columns.add(new DescriptorColumn(
                    "magpie:norm" + norm,
                    "",
                    norm == 0 ? "Number of elements" : "Norm of order " + norm + " of the atomic fractions"));
        }
        for (var property : MagpieTable.standard().names()) {
            for (int i = 0; i < STATISTICS.length; i++) {
                columns.add(new DescriptorColumn(
                        "magpie:" + STATISTICS[i] + "_" + property,
                        "",
                        WORDS[i] + " of Magpie's property " + property));
            }
        }
        for (var shell : SHELLS) {
            columns.add(new DescriptorColumn(
                    "magpie:frac_" + shell + "Valence",
                    "",
                    "Share of " + shell + " electrons among the valence electrons"));
        }
        columns.add(new DescriptorColumn(
                "magpie:CanFormIonic", "", "1 if common oxidation states, one for each element, add up to 0"));
        columns.add(new DescriptorColumn(
                "magpie:MaxIonicChar",
                "",
                "Largest ionic character 1 - exp(-d^2/4) of a pair of elements, d the difference of "
                        + "their electronegativities"));
        columns.add(new DescriptorColumn("magpie:MeanIonicChar", "", "Mean ionic character over all pairs of atoms"));
        return new CompositionDescriptor(
                INFO, columns, CompletedElements.LAST, MagpieFamily::compute, MagpieTable.standard()::remarks);
    }

    private static void compute(int[] elements, double[] fractions, double[] row, int offset) {
        int next = offset;
        for (int norm : NORMS) {
            row[next++] = norm(fractions, norm);
        }
        var table = MagpieTable.standard();
        for (int property = 0; property < table.names().size(); property++) {
            var values = new double[elements.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = table.value(elements[i], property);
            }
            var statistics = WeightedStatistics.of(values, fractions);
            row[next++] = statistics.mean();
            row[next++] = statistics.largest() - statistics.smallest();
            row[next++] = statistics.meanAbsoluteDeviation();
            row[next++] = statistics.largest();
            row[next++] = statistics.smallest();
            row[next++] = statistics.mode();
        }
        double electrons = 0;
        for (int shell = 0; shell < SHELLS.length; shell++) {
            for (int i = 0; i < elements.length; i++) {
                row[next + shell] += fractions[i] * table.value(elements[i], FIRST_VALENCE + shell);
            }
            electrons += row[next + shell];
        }
        for (int shell = 0; shell < SHELLS.length; shell++) {
            row[next + shell] /= electrons;
        }
        next += SHELLS.length;
        row[next] = ChargeBalance.isPossible(elements, fractions) ? 1 : 0;
        for (int i = 0; i < elements.length; i++) {
            for (int j = 0; j < elements.length; j++) {
                double difference =
                        table.value(elements[i], ELECTRONEGATIVITY) - table.value(elements[j], ELECTRONEGATIVITY);
                double character = 1 - StrictMath.exp(-difference * difference / 4);
                row[next + 1] = Math.max(row[next + 1], character);
                row[next + 2] += fractions[i] * fractions[j] * character;
            }
        }
    }

    private static double norm(double[] fractions, int order) {
        if (order == 0) {
            return fractions.length;
        }
        double sum = 0;
        for (double fraction : fractions) {
            sum += StrictMath.pow(fraction, order);
        }
        return StrictMath.pow(sum, 1.0 / order);
    }
}
