package org.knime.core.data.container;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.embedded.table.Rows;

/** A table whose rows are all kept by itself. */
record BuiltTable(DataTableSpec spec, Rows rows, int tableId) implements ContainerTable {

    @Override
    public DataTableSpec getDataTableSpec() {
        return spec;
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return rows.iterator();
    }

    @Override
    public BufferedDataTable[] getReferenceTables() {
        return new BufferedDataTable[0];
    }

    @Override
    public int getTableId() {
        return tableId;
    }
}
