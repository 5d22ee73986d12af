package org.knime.core.node;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.container.RearrangeColumnsTable;
import org.knime.core.data.container.TableSpecReplacerTable;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.JoinedRow;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.workflow.SingleNodeContainer.MemoryPolicy;

/** The context of a node's execution: reports progress, checks for cancel, creates tables and files. */
public class ExecutionContext extends ExecutionMonitor {

    private final Node node;
    private final MemoryPolicy policy;
    private final IDataRepository repository;

    /**
     * @param progMon receives the progress
     * @param node the node that is executed, may be null
     * @param policy where tables are kept
     * @param dataRepository numbers tables; keeps tables and files, if it can
     */
    public ExecutionContext(
            final NodeProgressMonitor progMon,
            final Node node,
            final MemoryPolicy policy,
            final IDataRepository dataRepository) {
        super(progMon);
        this.node = node;
        this.policy = policy;
        repository = dataRepository;
    }

    IDataRepository repository() {
        return repository;
    }

    /**
     * @param relativePath name of the file, unique in the execution
     * @return a file that is kept with the node
     * @throws IOException if the name is taken or there is no room
     */
    public FileStore createFileStore(final String relativePath) throws IOException {
        if (repository instanceof IWriteFileStoreHandler fileStores) {
            return fileStores.createFileStore(relativePath);
        }
        throw new IOException("This context keeps no files.");
    }

    /**
     * @param spec the columns
     * @return a container for a table whose domains start with those of the specification
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /**
     * @param spec the columns
     * @param initDomain whether domains start with those of the specification
     * @return a container for a table
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return createDataContainer(
                spec,
                DataContainerSettings.builder()
                        .withInitializedDomain(initDomain)
                        .build());
    }

    /**
     * @param spec the columns
     * @param settings how the table is built
     * @return a container for a table
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        return new BufferedDataContainer(spec, settings, repository, null);
    }

    /**
     * @param table a table
     * @param subProgressMon receives the progress
     * @return the same table, if it flows between nodes, else a copy that does
     * @throws CanceledExecutionException if the user cancels
     */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor subProgressMon)
            throws CanceledExecutionException {
        if (table instanceof BufferedDataTable buffered) {
            return buffered;
        }
        var container = createDataContainer(table.getDataTableSpec());
        for (var row : table) {
            subProgressMon.checkCanceled();
            container.addRowToTable(row);
        }
        container.close();
        return container.getTable();
    }

    /**
     * @param tables tables
     * @param exec receives the progress
     * @return tables that flow between nodes
     * @throws CanceledExecutionException if the user cancels
     */
    public BufferedDataTable[] createBufferedDataTables(final DataTable[] tables, final ExecutionMonitor exec)
            throws CanceledExecutionException {
        var buffered = new BufferedDataTable[tables.length];
        for (int i = 0; i < tables.length; i++) {
            buffered[i] = createBufferedDataTable(tables[i], exec.createSubProgress(1.0 / tables.length));
        }
        return buffered;
    }

    /**
     * @param in a table
     * @param rearranger what the derived table is like
     * @param subProgressMon receives the progress
     * @return the derived table, its rows in the order of the given one
     * @throws CanceledExecutionException if the user cancels
     */
    public BufferedDataTable createColumnRearrangeTable(
            final BufferedDataTable in, final ColumnRearranger rearranger, final ExecutionMonitor subProgressMon)
            throws CanceledExecutionException {
        return wrap(RearrangeColumnsTable.create(rearranger, in, subProgressMon, this));
    }

    /**
     * @param in a table
     * @param newSpec another specification with as many columns
     * @return the rows of the table under this specification
     */
    public BufferedDataTable createSpecReplacerTable(final BufferedDataTable in, final DataTableSpec newSpec) {
        return wrap(new TableSpecReplacerTable(in, newSpec));
    }

    /**
     * @param in a table
     * @return the same table under a number of its own
     */
    public BufferedDataTable createWrappedTable(final BufferedDataTable in) {
        return createSpecReplacerTable(in, in.getDataTableSpec());
    }

    /**
     * @param spec the columns
     * @return a table without rows
     */
    public BufferedDataTable createVoidTable(final DataTableSpec spec) {
        var container = createDataContainer(spec);
        container.close();
        return container.getTable();
    }

    private BufferedDataTable wrap(final KnowsRowCountTable table) {
        return new BufferedDataTable(table, repository == null ? -1 : repository.generateNewID());
    }

    /**
     * @param exec receives the progress
     * @param tables tables of the same structure
     * @return their rows one after the other
     * @throws CanceledExecutionException if the user cancels
     * @throws org.knime.core.util.DuplicateKeyException if two rows have the same key
     */
    public BufferedDataTable createConcatenateTable(final ExecutionMonitor exec, final BufferedDataTable... tables)
            throws CanceledExecutionException {
        return createConcatenateTable(exec, Optional.empty(), true, tables);
    }

    /**
     * @param exec receives the progress
     * @param rowKeyDuplicateSuffix what is appended to keys that are taken, empty to fail then
     * @param duplicatesPreCheck not used: keys are checked in any case
     * @param tables tables of the same structure
     * @return their rows one after the other
     * @throws CanceledExecutionException if the user cancels
     * @throws org.knime.core.util.DuplicateKeyException if two rows have the same key and there is no suffix
     */
    @SuppressWarnings("unused") // keys are checked in any case
    public BufferedDataTable createConcatenateTable(
            final ExecutionMonitor exec,
            final Optional<String> rowKeyDuplicateSuffix,
            final boolean duplicatesPreCheck,
            final BufferedDataTable... tables)
            throws CanceledExecutionException {
        var spec = tables[0].getDataTableSpec();
        for (var table : tables) {
            spec = spec.equalStructure(table.getDataTableSpec())
                    ? DataTableSpec.mergeDataTableSpecs(spec, table.getDataTableSpec())
                    : mismatch(table);
        }
        var container = createDataContainer(spec);
        var taken = new HashSet<String>();
        for (var table : tables) {
            try (var rows = table.iterator()) {
                while (rows.hasNext()) {
                    exec.checkCanceled();
                    var row = rows.next();
                    String key = row.getKey().getString();
                    while (rowKeyDuplicateSuffix.isPresent() && !taken.add(key)) {
                        key += rowKeyDuplicateSuffix.get();
                    }
                    container.addRowToTable(new DefaultRow(key, row));
                }
            }
        }
        container.close();
        return container.getTable();
    }

    private static DataTableSpec mismatch(final BufferedDataTable table) {
        throw new IllegalArgumentException(
                "A table with the columns " + table.getDataTableSpec() + " cannot follow one with other columns.");
    }

    /**
     * @param left a table
     * @param right a table with the same row keys in the same order and other column names
     * @param exec receives the progress
     * @return the columns of both
     * @throws CanceledExecutionException if the user cancels
     * @throws IllegalArgumentException if row keys differ
     */
    public BufferedDataTable createJoinedTable(
            final BufferedDataTable left, final BufferedDataTable right, final ExecutionMonitor exec)
            throws CanceledExecutionException {
        if (left.size() != right.size()) {
            throw new IllegalArgumentException(
                    "A table of " + left.size() + " rows cannot be joined with one of " + right.size() + ".");
        }
        var container = createDataContainer(new DataTableSpec(left.getDataTableSpec(), right.getDataTableSpec()));
        try (var leftRows = left.iterator();
                var rightRows = right.iterator()) {
            while (leftRows.hasNext()) {
                exec.checkCanceled();
                var leftRow = leftRows.next();
                var rightRow = rightRows.next();
                if (!leftRow.getKey().equals(rightRow.getKey())) {
                    throw new IllegalArgumentException("Tables are joined row by row, but their row keys \""
                            + leftRow.getKey() + "\" and \"" + rightRow.getKey() + "\" differ.");
                }
                container.addRowToTable(new JoinedRow(leftRow, rightRow));
            }
        }
        container.close();
        return container.getTable();
    }

    /**
     * @param maxProg the fraction of this task that the part is
     * @return a context for the part, whose messages are shown
     */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return new ExecutionContext(createSubProgress(maxProg).getProgressMonitor(), node, policy, repository);
    }

    /**
     * @param maxProg the fraction of this task that the part is
     * @return a context for the part, whose messages are not shown
     */
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return new ExecutionContext(createSilentSubProgress(maxProg).getProgressMonitor(), node, policy, repository);
    }
}
