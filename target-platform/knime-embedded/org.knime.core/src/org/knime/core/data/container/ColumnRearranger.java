package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/** Describes a table that is derived from another: columns dropped, moved, replaced and added. */
public class ColumnRearranger {

    private final DataTableSpec original;
    private final List<Column> columns = new ArrayList<>();

    /** A column of the result: one of the original table, or one that a factory makes. */
    record Column(DataColumnSpec spec, int originalIndex, CellFactory factory, int indexInFactory) {

        boolean isNew() {
            return factory != null;
        }
    }

    /**
     * @param original the columns to start with
     */
    public ColumnRearranger(final DataTableSpec original) {
        this.original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            columns.add(new Column(original.getColumnSpec(i), i, null, -1));
        }
    }

    DataTableSpec original() {
        return original;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /**
     * @param colIndices indices of the columns to keep; all others are dropped
     */
    public final void keepOnly(final int... colIndices) {
        var kept = distinct(colIndices);
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (!kept.contains(i)) {
                columns.remove(i);
            }
        }
    }

    /**
     * @param colNames names of the columns to keep; all others are dropped
     */
    public final void keepOnly(final String... colNames) {
        keepOnly(indices(colNames));
    }

    /**
     * @param colIndices indices of the columns to drop
     */
    public final void remove(final int... colIndices) {
        distinct(colIndices).stream().sorted((a, b) -> b - a).forEach(index -> columns.remove(index.intValue()));
    }

    /**
     * @param colNames names of the columns to drop
     */
    public final void remove(final String... colNames) {
        remove(indices(colNames));
    }

    private Set<Integer> distinct(final int[] indices) {
        var distinct = new HashSet<Integer>();
        for (int index : indices) {
            if (index < 0 || index >= columns.size() || !distinct.add(index)) {
                throw new IndexOutOfBoundsException("Column indices must be below " + columns.size() + " and distinct: "
                        + Arrays.toString(indices));
            }
        }
        return distinct;
    }

    private int[] indices(final String[] names) {
        if (new HashSet<>(Arrays.asList(names)).size() != names.length) {
            throw new IllegalArgumentException("Column names must be distinct: " + Arrays.toString(names));
        }
        return Arrays.stream(names).mapToInt(this::existingIndex).toArray();
    }

    private int existingIndex(final String name) {
        int index = indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No such column: " + name);
        }
        return index;
    }

    /**
     * @param colName name of a column
     * @return its index, -1 if there is none
     */
    public final int indexOf(final String colName) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).spec().getName().equals(colName))
                .findFirst()
                .orElse(-1);
    }

    /**
     * @return the number of columns
     */
    public final int getColumnCount() {
        return columns.size();
    }

    /**
     * @param from index of a column
     * @param to the index before which it is put
     */
    public final void move(final int from, final int to) {
        var column = columns.remove(from);
        columns.add(from < to ? to - 1 : to, column);
    }

    /**
     * @param colName name of a column
     * @param to the index before which it is put
     */
    public final void move(final String colName, final int to) {
        move(existingIndex(colName), to);
    }

    /**
     * @param colIndicesInOrder indices of columns in their new order; the others follow
     */
    public final void permute(final int[] colIndicesInOrder) {
        distinct(colIndicesInOrder);
        var order = new LinkedHashSet<Column>();
        IntStream.of(colIndicesInOrder).mapToObj(columns::get).forEach(order::add);
        order.addAll(columns);
        columns.clear();
        columns.addAll(order);
    }

    /**
     * @param colNamesInOrder names of columns in their new order; the others follow
     */
    public final void permute(final String[] colNamesInOrder) {
        permute(indices(colNamesInOrder));
    }

    /**
     * @param position the index before which the columns are put
     * @param fac makes the cells of the new columns
     */
    public final void insertAt(final int position, final CellFactory fac) {
        columns.addAll(position, columnsOf(fac));
    }

    private static List<Column> columnsOf(final CellFactory factory) {
        var specs = factory.getColumnSpecs();
        return IntStream.range(0, specs.length)
                .mapToObj(i -> new Column(specs[i], -1, factory, i))
                .toList();
    }

    /**
     * @param fac makes the cells of the new columns, which are put last
     */
    public final void append(final CellFactory fac) {
        insertAt(columns.size(), fac);
    }

    /**
     * @param newCol makes the cells of one column
     * @param colName name of the column in whose place it is put
     */
    public final void replace(final CellFactory newCol, final String colName) {
        replace(newCol, existingIndex(colName));
    }

    /**
     * @param fac makes the cells of new columns
     * @param colIndex indices of the columns in whose places they are put
     */
    public final void replace(final CellFactory fac, final int... colIndex) {
        var added = columnsOf(fac);
        if (added.size() != colIndex.length) {
            throw new IndexOutOfBoundsException(
                    added.size() + " new columns cannot replace " + colIndex.length + " columns.");
        }
        for (int i = 0; i < colIndex.length; i++) {
            columns.set(colIndex[i], added.get(i));
        }
    }

    /**
     * @return the columns of the result
     */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(columns.stream().map(Column::spec).toArray(DataColumnSpec[]::new));
    }
}
