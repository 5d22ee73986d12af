package org.lode.represent.composition;

import java.util.List;
import java.util.function.Function;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/** A descriptor of a composition alone. */
final class CompositionDescriptor implements Descriptor {
    private final DescriptorInfo info;
    private final List<DescriptorColumn> columns;
    private final int last;
    private final Calculation calculation;
    private final Function<int[], List<String>> remarks;

    /** Computes the columns. */
    interface Calculation {
        /**
         * Writes the columns from {@code offset} on.
         *
         * @param elements atomic numbers, ascending
         * @param fractions atomic fraction of each
         */
        void compute(int[] elements, double[] fractions, double[] row, int offset);
    }

    /**
     * Takes what to compute.
     *
     * @param last atomic number of the last element that can be computed
     * @param remarks what to say about elements
     */
    CompositionDescriptor(
            DescriptorInfo info,
            List<DescriptorColumn> columns,
            int last,
            Calculation calculation,
            Function<int[], List<String>> remarks) {
        this.info = info;
        this.columns = List.copyOf(columns);
        this.last = last;
        this.calculation = calculation;
        this.remarks = remarks;
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
        var formula = CheckedComposition.of(material, info.name(), last).formula();
        double total = 0;
        for (int i = 0; i < formula.size(); i++) {
            total += formula.amount(i);
        }
        var elements = new int[formula.size()];
        var fractions = new double[formula.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = formula.element(i);
            fractions[i] = formula.amount(i) / total;
        }
        calculation.compute(elements, fractions, row, offset);
    }

    @Override
    public List<String> remarks(Material material) {
        return remarks.apply(CheckedComposition.elements(material, last));
    }
}
