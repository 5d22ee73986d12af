package org.knime.core.data;

/** Rows that have the columns of a specification. */
public interface DataTable extends Iterable<DataRow> {

    /**
     * @return the columns
     */
    DataTableSpec getDataTableSpec();

    @Override
    RowIterator iterator();
}
