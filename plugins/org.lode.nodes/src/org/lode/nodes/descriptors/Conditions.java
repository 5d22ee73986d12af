package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.UniqueNames;

/**
 * Columns of numbers, such as the temperature, that go into the descriptors: they turn each structure into a mixture under
 * conditions.
 *
 * @param indices the columns' places
 * @param names the conditions' names
 */
record Conditions(List<Integer> indices, List<String> names) {
    /** Names the conditions after their columns; what can't stand in a recipe becomes {@code _}. */
    static Conditions of(DataTableSpec table, List<String> columns) {
        var indices = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        var unique = new UniqueNames();
        for (var column : columns) {
            int index = table.findColumnIndex(column);
            if (index >= 0 && Columns.isNumber(table.getColumnSpec(index))) {
                indices.add(index);
                names.add(name(unique.take(name(column))));
            }
        }
        return new Conditions(indices, names);
    }

    private static String name(String column) {
        var name = column.replaceAll("[^A-Za-z0-9_.]+", "_").replaceAll("_+$", "");
        return name.matches("[A-Za-z].*") ? name : "c" + name;
    }

    boolean isEmpty() {
        return indices.isEmpty();
    }

    /** The recipe's parts for the conditions, with a plus sign before each. */
    String inRecipe() {
        var text = new StringBuilder();
        names.forEach(name -> text.append("+condition(name=").append(name).append(')'));
        return text.toString();
    }

    /** The structure of a row as the text of a mixture; missing conditions are left out. */
    String mixture(String structure, DataRow row) {
        if (isEmpty() || structure == null || structure.isBlank()) {
            return structure;
        }
        var text = new StringBuilder(structure.strip());
        boolean mixture = structure.indexOf('|') >= 0;
        for (int i = 0; i < indices.size(); i++) {
            var cell = row.getCell(indices.get(i));
            if (!cell.isMissing() && Double.isFinite(((DoubleValue) cell).getDoubleValue())) {
                text.append(" | ").append(names.get(i)).append('=');
                text.append(((DoubleValue) cell).getDoubleValue());
                mixture = true;
            }
        }
        return mixture ? text.toString() : text + " |";
    }
}
