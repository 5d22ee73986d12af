package org.lode.nodes.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.lode.nodes.reader.ColumnContent.Type;
import org.lode.nodes.table.SmilesCells;

/** The columns of the table that the reader makes, and how a record's values become its cells. */
final class TableLayout {
    private static final String SOURCE = "Source File";

    private final ColumnTypes types;
    private final List<String> names;
    private final Optional<StructureKind> structure;
    private final boolean withSource;
    private final Map<String, Integer> indices = new HashMap<>();

    /**
     * Lays out the columns.
     *
     * @param chosen the column with materials; empty to find it as {@link StructureKind} does
     * @param withSource whether a last column names the file of each row
     */
    TableLayout(ColumnTypes types, Optional<String> chosen, boolean withSource) {
        this.types = types;
        this.names = types.names();
        this.structure = StructureKind.of(types, chosen);
        this.withSource = withSource;
        names.forEach(name -> indices.put(name, indices.size()));
    }

    private int smilesIndex() {
        return structure
                .filter(StructureKind::isSmiles)
                .map(found -> indices.get(found.column()))
                .orElse(-1);
    }

    /** The column with materials, if there is one. */
    Optional<StructureKind> structure() {
        return structure;
    }

    /** The columns' names in the files. */
    List<String> names() {
        return names;
    }

    DataTableSpec spec(String tableName) {
        var columns = new ArrayList<DataColumnSpec>();
        for (var name : names) {
            columns.add(new DataColumnSpecCreator(name, type(name)).createSpec());
        }
        if (withSource) {
            var name = DataTableSpec.getUniqueColumnName(
                    new DataTableSpec(columns.toArray(DataColumnSpec[]::new)), SOURCE);
            columns.add(new DataColumnSpecCreator(name, StringCell.TYPE).createSpec());
        }
        return new DataTableSpec(tableName, columns.toArray(DataColumnSpec[]::new));
    }

    private DataType type(String name) {
        if (indices.get(name) == smilesIndex()) {
            return SmilesCells.type();
        }
        return switch (types.type(name)) {
            case INT -> IntCell.TYPE;
            case LONG -> LongCell.TYPE;
            case DOUBLE -> DoubleCell.TYPE;
            default -> StringCell.TYPE;
        };
    }

    /** The cells of a record; columns that its file doesn't have are missing. */
    DataCell[] cells(String file, List<String> recordNames, List<String> values) {
        var cells = new DataCell[names.size() + (withSource ? 1 : 0)];
        Arrays.fill(cells, DataType.getMissingCell());
        for (int i = 0; i < values.size(); i++) {
            int index = indices.get(recordNames.get(i));
            cells[index] = cell(index, values.get(i));
        }
        if (withSource) {
            cells[names.size()] = new StringCell(file);
        }
        return cells;
    }

    private DataCell cell(int index, String value) {
        if (value.isEmpty()) {
            return DataType.getMissingCell();
        }
        if (index == smilesIndex()) {
            return SmilesCells.cell(value);
        }
        var type = types.type(names.get(index));
        if (type == Type.TEXT) {
            return new StringCell(value);
        }
        if (ColumnContent.isMissingNumber(value)) {
            return DataType.getMissingCell();
        }
        return switch (type) {
            case INT -> new IntCell(Integer.parseInt(value));
            case LONG -> new LongCell(Long.parseLong(value));
            default -> new DoubleCell(Double.parseDouble(value));
        };
    }
}
