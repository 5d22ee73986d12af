package org.knime.embedded.table;

import java.util.HashSet;
import java.util.Set;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.util.DuplicateKeyException;
import org.knime.embedded.TableSpace;

/** Builds a table row by row: checks the rows, learns the domains, keeps the rows. */
public final class TableBuilder {

    /**
     * How a table is built.
     *
     * @param keepDomains whether domains start with those of the specification
     * @param updateDomains whether domains are learned at all
     * @param maxPossibleValues the number of distinct values above which they are unknown
     * @param checkKeys whether two rows with the same key are an error
     * @param storeKeys whether the keys are kept
     */
    public record Options(
            boolean keepDomains, boolean updateDomains, int maxPossibleValues, boolean checkKeys, boolean storeKeys) {}

    private final DataTableSpec spec;
    private final Options options;
    private final RowBuffer rows;
    private final ColumnDomains domains;
    private Set<String> keys = new HashSet<>();

    /**
     * @param spec the columns
     * @param options how the table is built
     * @param space where the rows go
     */
    public TableBuilder(final DataTableSpec spec, final Options options, final TableSpace space) {
        this.spec = spec;
        this.options = options;
        rows = new RowBuffer(spec.getNumColumns(), options.storeKeys(), space);
        domains = new ColumnDomains(spec, options.keepDomains(), options.maxPossibleValues());
    }

    /**
     * @param row a row
     * @throws IllegalArgumentException if its cells do not fit the columns
     * @throws DuplicateKeyException if a row of the same key was added before
     */
    public void add(final DataRow row) {
        check(row);
        if (options.checkKeys() && !keys.add(row.getKey().getString())) {
            String key = row.getKey().getString();
            throw new DuplicateKeyException("Encountered duplicate row ID \"" + key + "\"", key);
        }
        if (options.updateDomains()) {
            domains.add(row);
        }
        rows.add(row);
    }

    private void check(final DataRow row) {
        int columns = spec.getNumColumns();
        if (row.getNumCells() != columns) {
            throw new IllegalArgumentException("The row \"" + row.getKey() + "\" has " + row.getNumCells()
                    + " cells but the table has " + columns + " columns.");
        }
        for (int i = 0; i < columns; i++) {
            var column = spec.getColumnSpec(i);
            var cellType = row.getCell(i).getType();
            if (column.getType() != cellType && !column.getType().isASuperTypeOf(cellType)) {
                throw new IllegalArgumentException("The cell \"" + row.getCell(i) + "\" of the row \"" + row.getKey()
                        + "\" is of the type " + cellType + ", which does not fit the column \"" + column.getName()
                        + "\" of the type " + column.getType() + ".");
            }
        }
    }

    /**
     * @return the number of rows so far
     */
    public long size() {
        return rows.size();
    }

    /**
     * @return the columns, with their domains as learned so far
     */
    public DataTableSpec spec() {
        return options.updateDomains() ? domains.result() : spec;
    }

    /**
     * @return the rows; no more can be added
     */
    public Rows finish() {
        keys = null;
        return rows.finish();
    }

    /** Gives up the rows. */
    public void discard() {
        keys = null;
        rows.discard();
    }
}
