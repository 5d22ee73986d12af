package org.knime.core.data.def;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** A row that holds its cells in memory. */
public class DefaultRow implements DataRow {

    private final RowKey key;
    private final DataCell[] cells;

    /**
     * @param key the key
     * @param row the cells, none of them null
     */
    public DefaultRow(final RowKey key, final DataCell... row) {
        this.key = Objects.requireNonNull(key, "The key of a row must not be null.");
        cells = row.clone();
        for (var cell : cells) {
            Objects.requireNonNull(cell, "A row must not hold null; use a missing cell.");
        }
    }

    /**
     * @param id the text of the key
     * @param row the cells, none of them null
     */
    public DefaultRow(final String id, final DataCell... row) {
        this(new RowKey(id), row);
    }

    /**
     * @param id the text of the key
     * @param row the cells, none of them null
     */
    public DefaultRow(final String id, final List<DataCell> row) {
        this(new RowKey(id), row);
    }

    /**
     * @param key the key
     * @param row the cells, none of them null
     */
    public DefaultRow(final RowKey key, final List<DataCell> row) {
        this(key, row.toArray(DataCell[]::new));
    }

    /**
     * @param key the key
     * @param row numbers that become cells
     */
    public DefaultRow(final RowKey key, final double... row) {
        this(key, DoubleStream.of(row).mapToObj(DoubleCell::new).toArray(DataCell[]::new));
    }

    /**
     * @param id the text of the key
     * @param row numbers that become cells
     */
    public DefaultRow(final String id, final double... row) {
        this(new RowKey(id), row);
    }

    /**
     * @param id the text of the key
     * @param row numbers that become cells
     */
    public DefaultRow(final String id, final int... row) {
        this(new RowKey(id), row);
    }

    /**
     * @param key the key
     * @param row numbers that become cells
     */
    public DefaultRow(final RowKey key, final int... row) {
        this(key, IntStream.of(row).mapToObj(IntCell::new).toArray(DataCell[]::new));
    }

    /**
     * @param id the text of the key
     * @param row texts that become cells
     */
    public DefaultRow(final String id, final String... row) {
        this(new RowKey(id), row);
    }

    /**
     * @param key the key
     * @param row texts that become cells
     */
    public DefaultRow(final RowKey key, final String... row) {
        this(key, Stream.of(row).map(StringCell::new).toArray(DataCell[]::new));
    }

    /**
     * @param id the text of the key
     * @param row a row whose cells are taken
     */
    public DefaultRow(final String id, final DataRow row) {
        this(new RowKey(id), row);
    }

    /**
     * @param key the key
     * @param row a row whose cells are taken
     */
    public DefaultRow(final RowKey key, final DataRow row) {
        this(key, row.stream().toArray(DataCell[]::new));
    }

    @Override
    public final int getNumCells() {
        return cells.length;
    }

    @Override
    public final RowKey getKey() {
        return key;
    }

    @Override
    public final DataCell getCell(final int index) {
        return cells[index];
    }

    @Override
    public Iterator<DataCell> iterator() {
        return Collections.unmodifiableList(Arrays.asList(cells)).iterator();
    }

    @Override
    public String toString() {
        return key + ": " + Arrays.toString(cells);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DefaultRow row && key.equals(row.key) && Arrays.equals(cells, row.cells);
    }

    @Override
    public int hashCode() {
        return key.hashCode() ^ Arrays.hashCode(cells);
    }
}
