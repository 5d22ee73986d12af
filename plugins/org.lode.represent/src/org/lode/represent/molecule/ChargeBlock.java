package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.MaterialException;

/** Statistics of partial charges of heavy atoms. */
final class ChargeBlock implements DescriptorBlock {
    private static final String CHARGE = "e";

    private static final List<Column> COLUMNS = List.of(
            Column.ratio("max_charge", CHARGE, "Largest partial charge of a heavy atom"),
            Column.ratio("min_charge", CHARGE, "Smallest partial charge of a heavy atom"),
            Column.ratio("max_absolute_charge", CHARGE, "Largest absolute partial charge of a heavy atom"),
            Column.ratio("min_absolute_charge", CHARGE, "Smallest absolute partial charge of a heavy atom"),
            Column.ratio("mean_absolute_charge", CHARGE, "Mean absolute partial charge of the heavy atoms"),
            Column.sum("positive_charge", CHARGE, "Sum of the positive partial charges of heavy atoms"),
            Column.sum("negative_charge", CHARGE, "Sum of the negative partial charges of heavy atoms"),
            Column.sum("hydrogen_charge", CHARGE, "Sum of the partial charges of hydrogens"),
            Column.ratio(
                    "local_dipole", CHARGE, "Mean absolute difference of the partial charges at the ends of a bond"));

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) throws MaterialException {
        var charges = new PartialCharges(graph);
        double largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        double smallestAbsolute = Double.POSITIVE_INFINITY;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            double charge = charges.heavy(atom);
            largest = Math.max(largest, charge);
            smallest = Math.min(smallest, charge);
            smallestAbsolute = Math.min(smallestAbsolute, Math.abs(charge));
            row[offset + 4] += Math.abs(charge) / graph.atoms();
            row[offset + (charge > 0 ? 5 : 6)] += charge;
            row[offset + 7] += charges.hydrogens(atom);
        }
        row[offset] = largest;
        row[offset + 1] = smallest;
        row[offset + 2] = Math.max(Math.abs(largest), Math.abs(smallest));
        row[offset + 3] = smallestAbsolute;
        for (int bond = 0; bond < graph.bonds(); bond++) {
            double difference = charges.heavy(graph.from(bond)) - charges.heavy(graph.to(bond));
            row[offset + 8] += Math.abs(difference) / graph.bonds();
        }
    }
}
