package org.knime.core.data.container;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.TableBackend;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.knime.embedded.TableSpace;
import org.knime.embedded.table.TableBuilder;

/** Takes the rows of a table one by one; after {@link #close} the table can be had. */
public class DataContainer implements RowAppender {

    /** The number of distinct values of a column above which they are unknown. */
    public static final int MAX_POSSIBLE_VALUES = DataContainerSettings.MAX_POSSIBLE_VALUES;

    private final DataTableSpec spec;
    private final int tableId;
    private final TableBuilder builder;
    private ContainerTable table;

    /**
     * @param spec the columns; domains are learned from the rows
     */
    public DataContainer(final DataTableSpec spec) {
        this(spec, false);
    }

    /**
     * @param spec the columns
     * @param initDomain whether domains start with those of the specification
     */
    public DataContainer(final DataTableSpec spec, final boolean initDomain) {
        this(
                spec,
                DataContainerSettings.builder()
                        .withInitializedDomain(initDomain)
                        .build());
    }

    /**
     * @param spec the columns
     * @param settings how the table is built
     */
    public DataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        this(spec, settings, null, null, null, null);
    }

    /**
     * @param spec the columns
     * @param settings how the table is built
     * @param repository numbers the table and says where its rows go; null outside a node
     * @param localRepository not used
     * @param fileStoreHandler not used
     * @param backend not used
     */
    @SuppressWarnings("unused") // this host has one way to store tables
    protected DataContainer(
            final DataTableSpec spec,
            final DataContainerSettings settings,
            final IDataRepository repository,
            final ILocalDataRepository localRepository,
            final IWriteFileStoreHandler fileStoreHandler,
            final TableBackend backend) {
        this.spec = spec;
        tableId = repository == null ? -1 : repository.generateNewID();
        var options = new TableBuilder.Options(
                settings.isInitializeDomain(),
                settings.isEnableDomainUpdate(),
                settings.getMaxDomainValues(),
                settings.isCheckDuplicateRowKeys(),
                true);
        var space = repository instanceof TableSpace tables ? tables : TableSpace.standalone();
        builder = new TableBuilder(spec, options, space);
    }

    @Override
    public void addRowToTable(final DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("No row can be added to a table that is closed.");
        }
        builder.add(row);
    }

    /** Ends the table. Closing again changes nothing. */
    public void close() {
        if (table == null) {
            table = new BuiltTable(builder.spec(), builder.finish(), tableId);
        }
    }

    /**
     * @return whether the table is ended
     */
    public boolean isClosed() {
        return table != null;
    }

    /**
     * @return whether rows can be added
     */
    public boolean isOpen() {
        return !isClosed();
    }

    /**
     * @return the number of rows so far
     */
    public long size() {
        return builder.size();
    }

    /**
     * @return the columns, with the learned domains once the table is ended
     */
    public DataTableSpec getTableSpec() {
        return isClosed() ? table.getDataTableSpec() : spec;
    }

    /**
     * @return the table
     * @throws IllegalStateException if it is not ended
     */
    public DataTable getTable() {
        return getBufferedTable();
    }

    /**
     * @return the table
     * @throws IllegalStateException if it is not ended
     */
    public CloseableTable getCloseableTable() {
        return getBufferedTable();
    }

    /**
     * @return the table
     * @throws IllegalStateException if it is not ended
     */
    protected final ContainerTable getBufferedTable() {
        if (isOpen()) {
            throw new IllegalStateException("Cannot get table: container is not closed.");
        }
        return table;
    }
}
