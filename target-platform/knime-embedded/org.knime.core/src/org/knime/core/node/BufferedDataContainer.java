package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;

/** Takes the rows of a node's output table; created by {@link ExecutionContext#createDataContainer}. */
public class BufferedDataContainer extends DataContainer {

    private BufferedDataTable table;

    BufferedDataContainer(
            final DataTableSpec spec,
            final DataContainerSettings settings,
            final IDataRepository repository,
            final IWriteFileStoreHandler fileStores) {
        super(spec, settings, repository, null, fileStores, null);
    }

    /**
     * @return the table
     * @throws IllegalStateException if it is not ended
     */
    @Override
    @SuppressWarnings("resource") // the table lives on
    public BufferedDataTable getTable() {
        if (table == null) {
            var built = getBufferedTable();
            table = new BufferedDataTable(built, built.getTableId());
        }
        return table;
    }
}
