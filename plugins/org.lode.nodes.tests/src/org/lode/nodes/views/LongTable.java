package org.lode.nodes.views;

import java.util.Random;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.nodes.table.SmilesCells;

/** Tables of any length for views: random numbers, structures, and else names that look like markup. */
public final class LongTable {
    /** A name that would act if it were taken for markup. */
    public static final String HOSTILE = "<img src=x onerror=alert(1)>";

    /** The most rows that views are tested with. */
    public static final int MANY = 100_000;

    private static final int DIFFERENT_NAMES = 30;

    private LongTable() {}

    /** A table whose first column and columns of SMILES have the structure, the others values of their type. */
    public static BufferedDataTable of(ExecutionContext exec, DataTableSpec spec, int rows, String structure) {
        var random = new Random(1);
        var container = exec.createDataContainer(spec);
        for (int row = 0; row < rows; row++) {
            var cells = new DataCell[spec.getNumColumns()];
            for (int column = 0; column < cells.length; column++) {
                boolean holdsStructure = column == 0 && !isNumber(spec.getColumnSpec(0));
                cells[column] = cell(spec.getColumnSpec(column), holdsStructure, row, structure, random);
            }
            container.addRowToTable(new DefaultRow(HOSTILE + row, cells));
        }
        container.close();
        return container.getTable();
    }

    private static boolean isNumber(DataColumnSpec column) {
        return column.getType().equals(IntCell.TYPE) || column.getType().equals(DoubleCell.TYPE);
    }

    private static DataCell cell(
            DataColumnSpec column, boolean holdsStructure, int row, String structure, Random random) {
        var type = column.getType();
        if (type.equals(DoubleCell.TYPE)) {
            return new DoubleCell(random.nextDouble());
        }
        if (type.equals(IntCell.TYPE)) {
            return new IntCell(row);
        }
        if (type.equals(LongCell.TYPE)) {
            return new LongCell(row);
        }
        if (type.equals(BooleanCell.TYPE)) {
            return BooleanCell.get(random.nextBoolean());
        }
        if (!type.equals(StringCell.TYPE)) {
            return SmilesCells.cell(structure);
        }
        return new StringCell(holdsStructure ? structure : HOSTILE + row % DIFFERENT_NAMES);
    }
}
