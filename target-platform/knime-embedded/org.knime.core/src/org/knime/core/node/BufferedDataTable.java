package org.knime.core.node;

import javax.swing.JComponent;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.filter.CloseableDataRowIterable;
import org.knime.core.data.container.filter.FilterDelegateRowIterator;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.data.v2.RowCursor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.embedded.table.IteratorCursor;

/** A table that flows between nodes. Its rows lie in memory or in files of the workflow. */
public final class BufferedDataTable implements DataTable, PortObject {

    /** The type of table ports. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The type of table ports that may be left unconnected. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private final KnowsRowCountTable rows;
    private final int id;

    BufferedDataTable(final KnowsRowCountTable rows, final int id) {
        this.rows = rows;
        this.id = id;
    }

    KnowsRowCountTable rows() {
        return rows;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return rows.getDataTableSpec();
    }

    @Override
    public DataTableSpec getSpec() {
        return getDataTableSpec();
    }

    @Override
    public String getSummary() {
        return "Rows: " + size() + ", Cols: " + getSpec().getNumColumns();
    }

    @Override
    public CloseableRowIterator iterator() {
        return rows.iterator();
    }

    /**
     * @return a cursor before the first row
     */
    public RowCursor cursor() {
        return rows.cursor();
    }

    /**
     * @param filter what is read
     * @return a cursor before the first row of these
     */
    public RowCursor cursor(final TableFilter filter) {
        return rows.cursor(filter);
    }

    /**
     * @param filter what is read
     * @return these rows
     */
    public CloseableDataRowIterable filter(final TableFilter filter) {
        return filter(filter, null);
    }

    /**
     * @param filter what is read
     * @param exec receives the progress, may be null
     * @return these rows
     */
    public CloseableDataRowIterable filter(final TableFilter filter, final ExecutionMonitor exec) {
        filter.validate(getDataTableSpec(), size());
        return () -> rows.iteratorWithFilter(filter, exec);
    }

    /**
     * @return the number of rows
     * @throws IllegalStateException if it is above the largest int
     */
    public int getRowCount() {
        return rows.getRowCount();
    }

    /**
     * @return the number of rows
     */
    public long size() {
        return rows.size();
    }

    /**
     * @return the number of this table in its workflow
     */
    public Integer getBufferedTableId() {
        return id;
    }

    @Override
    public JComponent[] getViews() {
        return null;
    }

    /** A table that knows its number of rows. */
    public interface KnowsRowCountTable extends DataTable {

        /**
         * @return the number of rows
         * @throws IllegalStateException if it is above the largest int
         */
        default int getRowCount() {
            return checkRowCount(size());
        }

        /**
         * @return the number of rows
         */
        long size();

        @Override
        CloseableRowIterator iterator();

        /**
         * @return a cursor before the first row
         */
        @SuppressWarnings("resource") // the caller closes what it gets
        default RowCursor cursor() {
            return new IteratorCursor(iterator(), getDataTableSpec());
        }

        /**
         * @param filter what is read
         * @return a cursor before the first row of these
         */
        @SuppressWarnings("resource") // the caller closes what it gets
        default RowCursor cursor(final TableFilter filter) {
            return new IteratorCursor(iteratorWithFilter(filter, null), getDataTableSpec());
        }

        /**
         * @param filter what is read
         * @param exec receives the progress, may be null
         * @return these rows
         */
        @SuppressWarnings("resource") // the caller closes what it gets
        default CloseableRowIterator iteratorWithFilter(final TableFilter filter, final ExecutionMonitor exec) {
            return new FilterDelegateRowIterator(iterator(), filter, size(), exec);
        }

        /**
         * @return the tables whose rows this one shares
         */
        BufferedDataTable[] getReferenceTables();

        /**
         * @param rowCount a number of rows
         * @return the same number
         * @throws IllegalStateException if it is above the largest int
         */
        static int checkRowCount(final long rowCount) {
            if (rowCount > Integer.MAX_VALUE) {
                throw new IllegalStateException("The table has " + rowCount + " rows, too many for an int.");
            }
            return (int) rowCount;
        }
    }
}
