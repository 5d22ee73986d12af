package org.lode.nodes.descriptors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.vector.bitvector.DenseBitVectorCell;
import org.knime.core.data.vector.bitvector.DenseBitVectorCellFactory;
import org.lode.nodes.table.Columns;

/**
 * The new columns of a described table.
 *
 * @param form the form of the descriptors
 * @param prefix what their names begin with
 * @param names names of all descriptors
 * @param kept places of the descriptors that come out
 */
record ResultLayout(ResultParameters.Form form, String prefix, List<String> names, int[] kept) {
    private static final String ONE_COLUMN = "Descriptors";

    /** All descriptors come out. */
    static ResultLayout all(ResultParameters.Form form, String prefix, List<String> names) {
        var kept = new int[names.size()];
        Arrays.setAll(kept, i -> i);
        return new ResultLayout(form, prefix, names, kept);
    }

    /** The new columns, before their names are made unique. */
    List<DataColumnSpec> columns() {
        return switch (form) {
            case COLUMNS ->
                Arrays.stream(kept)
                        .mapToObj(place -> column(names.get(place), DoubleCell.TYPE))
                        .toList();
            case LIST -> List.of(column(ONE_COLUMN, ListCell.getCollectionType(DoubleCell.TYPE)));
            case BITS -> List.of(column(ONE_COLUMN, DenseBitVectorCell.TYPE));
        };
    }

    private DataColumnSpec column(String name, DataType type) {
        var creator = new DataColumnSpecCreator(prefix + name, type);
        if (form != ResultParameters.Form.COLUMNS) {
            creator.setElementNames(Arrays.stream(kept).mapToObj(names::get).toArray(String[]::new));
        }
        return creator.createSpec();
    }

    /** The row with the descriptors behind it. */
    DataRow described(DataRow row, double[] numbers) {
        return appended(row, cells(numbers));
    }

    private DataCell[] cells(double[] numbers) {
        return switch (form) {
            case COLUMNS -> doubles(numbers);
            case LIST -> new DataCell[] {CollectionCellFactory.createListCell(List.of(doubles(numbers)))};
            case BITS -> new DataCell[] {bits(numbers)};
        };
    }

    private DataCell[] doubles(double[] numbers) {
        return Arrays.stream(kept)
                .mapToObj(place -> new DoubleCell(numbers[place]))
                .toArray(DataCell[]::new);
    }

    private DataCell bits(double[] numbers) {
        var bits = new DenseBitVectorCellFactory(kept.length);
        for (int bit = 0; bit < kept.length; bit++) {
            bits.set(bit, numbers[kept[bit]] != 0);
        }
        return bits.createDataCell();
    }

    /** The row with missing values behind it, which hold the reason. */
    DataRow missing(DataRow row, String reason) {
        var cells = new DataCell[columns().size()];
        Arrays.fill(cells, new MissingCell(reason));
        return appended(row, cells);
    }

    /** The table's columns with the new ones behind them. */
    DataTableSpec spec(DataTableSpec table) {
        return Columns.append(table, Columns.unique(table, columns()));
    }

    private static DataRow appended(DataRow row, DataCell[] more) {
        var cells = new ArrayList<DataCell>(row.getNumCells() + more.length);
        row.forEach(cells::add);
        cells.addAll(Arrays.asList(more));
        return new DefaultRow(row.getKey(), cells);
    }
}
