package org.knime.core.data.container;

import org.knime.core.data.DataTable;

/** A table that gives up its rows when it is closed. */
public interface CloseableTable extends DataTable, AutoCloseable {

    @Override
    default void close() {}
}
