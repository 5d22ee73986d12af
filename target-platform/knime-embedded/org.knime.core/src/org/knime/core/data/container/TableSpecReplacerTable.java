package org.knime.core.data.container;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;

/** The rows of a table under another specification. */
public final class TableSpecReplacerTable implements KnowsRowCountTable {

    private final BufferedDataTable reference;
    private final DataTableSpec spec;

    /**
     * @param table the rows
     * @param newSpec the specification, with the same number of columns
     */
    public TableSpecReplacerTable(final BufferedDataTable table, final DataTableSpec newSpec) {
        int columns = table.getDataTableSpec().getNumColumns();
        if (newSpec.getNumColumns() != columns) {
            throw new IllegalArgumentException(
                    "The table has " + columns + " columns, its new specification " + newSpec.getNumColumns() + ".");
        }
        for (int i = 0; i < columns; i++) {
            var type = table.getDataTableSpec().getColumnSpec(i).getType();
            if (!newSpec.getColumnSpec(i).getType().isASuperTypeOf(type)) {
                throw new IllegalArgumentException("The column \""
                        + newSpec.getColumnSpec(i).getName() + "\" cannot hold cells of the type " + type + ".");
            }
        }
        reference = table;
        spec = newSpec;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public long size() {
        return reference.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return reference.iterator();
    }

    @Override
    public BufferedDataTable[] getReferenceTables() {
        return new BufferedDataTable[] {reference};
    }
}
