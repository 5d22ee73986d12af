package org.knime.core.data.container.filter;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.knime.core.data.DataTableSpec;

/** What part of a table is read: some columns, the others being missing, and a range of rows. */
public final class TableFilter {

    private final Set<Integer> columns;
    private final Long from;
    private final Long to;

    private TableFilter(final Set<Integer> columns, final Long from, final Long to) {
        this.columns = columns;
        this.from = from;
        this.to = to;
    }

    /**
     * @return indices of the columns that are read, empty for all
     */
    public Optional<Set<Integer>> getMaterializeColumnIndices() {
        return Optional.ofNullable(columns);
    }

    /**
     * @return index of the first row, empty for the first of the table
     */
    public Optional<Long> getFromRowIndex() {
        return Optional.ofNullable(from);
    }

    /**
     * @return index of the last row, empty for the last of the table
     */
    public Optional<Long> getToRowIndex() {
        return Optional.ofNullable(to);
    }

    /**
     * @param spec the columns of a table
     * @param tableSize its number of rows
     * @throws IndexOutOfBoundsException if the table has not what is to be read
     */
    public void validate(final DataTableSpec spec, final long tableSize) {
        boolean columnsThere =
                columns == null || columns.stream().allMatch(column -> column >= 0 && column < spec.getNumColumns());
        boolean rowsThere = (from == null || (from >= 0 && from < tableSize)) && (to == null || to < tableSize);
        if (!columnsThere || !rowsThere) {
            throw new IndexOutOfBoundsException("The table has " + spec.getNumColumns() + " columns and " + tableSize
                    + " rows, but columns " + columns + " and rows " + from + " to " + to + " are to be read.");
        }
    }

    /**
     * @param indices indices of the columns that are read
     * @return the filter
     */
    public static TableFilter materializeCols(final int... indices) {
        return new Builder().withMaterializeColumnIndices(indices).build();
    }

    /**
     * @param spec the columns of a table
     * @param columnNames names of the columns that are read
     * @return the filter
     */
    public static TableFilter materializeCols(final DataTableSpec spec, final String... columnNames) {
        return materializeCols(spec.columnsToIndices(columnNames));
    }

    /**
     * @param rowIndex index of the first row that is read
     * @return the filter
     */
    public static TableFilter filterRowsFromIndex(final long rowIndex) {
        return new Builder().withFromRowIndex(rowIndex).build();
    }

    /**
     * @param rowIndex index of the last row that is read
     * @return the filter
     */
    public static TableFilter filterRowsToIndex(final long rowIndex) {
        return new Builder().withToRowIndex(rowIndex).build();
    }

    /**
     * @param fromIndex index of the first row that is read
     * @param toIndex index of the last row that is read
     * @return the filter
     */
    public static TableFilter filterRangeOfRows(final long fromIndex, final long toIndex) {
        return new Builder().withFromRowIndex(fromIndex).withToRowIndex(toIndex).build();
    }

    /** Builds filters. */
    public static final class Builder {

        private Set<Integer> columns;
        private Long from;
        private Long to;

        /** Starts with everything. */
        public Builder() {}

        /**
         * @param indices indices of the columns that are read
         * @return this
         */
        public Builder withMaterializeColumnIndices(final int... indices) {
            columns = new TreeSet<>(IntStream.of(indices).boxed().toList());
            return this;
        }

        /**
         * @param fromIndex index of the first row that is read
         * @return this
         */
        public Builder withFromRowIndex(final long fromIndex) {
            from = fromIndex;
            return this;
        }

        /**
         * @param toIndex index of the last row that is read
         * @return this
         */
        public Builder withToRowIndex(final long toIndex) {
            to = toIndex;
            return this;
        }

        /**
         * @return the filter
         */
        public TableFilter build() {
            return new TableFilter(columns, from, to);
        }
    }
}
