package org.knime.core.data.container;

import org.knime.core.data.DataRow;

/** Takes rows. */
public interface RowAppender {

    /**
     * @param row the row to add
     */
    void addRowToTable(DataRow row);
}
