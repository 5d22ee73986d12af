package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;

/** Electrotopological states by type of atom. */
final class EStateBlock implements DescriptorBlock {
    private static final List<Column> COLUMNS = columnList();

    private static List<Column> columnList() {
        var columns = new ArrayList<Column>();
        for (var type : EStateType.NAMES) {
            columns.add(Column.count("estate_count_" + type, "atoms of type " + type));
            columns.add(Column.sum("estate_sum_" + type, "", "Sum of the states of atoms of type " + type));
            columns.add(
                    Column.ratio("estate_max_" + type, "", "Largest state of an atom of type " + type + "; 0 if none"));
            columns.add(Column.ratio(
                    "estate_min_" + type, "", "Smallest state of an atom of type " + type + "; 0 if none"));
        }
        columns.add(Column.ratio("estate_max", "", "Largest state of a heavy atom"));
        columns.add(Column.ratio("estate_min", "", "Smallest state of a heavy atom"));
        columns.add(Column.ratio("estate_max_absolute", "", "Largest absolute state of a heavy atom"));
        columns.add(Column.ratio("estate_min_absolute", "", "Smallest absolute state of a heavy atom"));
        return List.copyOf(columns);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void compute(MolecularGraph graph, double[] row, int offset) {
        var states = EStateIndices.of(graph);
        int all = offset + 4 * EStateType.NAMES.size();
        for (int atom = 0; atom < states.length; atom++) {
            double state = states[atom];
            double absolute = Math.abs(state);
            row[all] = atom == 0 ? state : Math.max(row[all], state);
            row[all + 1] = atom == 0 ? state : Math.min(row[all + 1], state);
            row[all + 2] = Math.max(row[all + 2], absolute);
            row[all + 3] = atom == 0 ? absolute : Math.min(row[all + 3], absolute);
            int type = EStateType.of(graph, atom);
            if (type >= 0) {
                int place = offset + 4 * type;
                boolean first = row[place] == 0;
                row[place]++;
                row[place + 1] += state;
                row[place + 2] = first ? state : Math.max(row[place + 2], state);
                row[place + 3] = first ? state : Math.min(row[place + 3], state);
            }
        }
    }
}
