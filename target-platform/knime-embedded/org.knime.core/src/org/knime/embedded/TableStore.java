package org.knime.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.DataContainerSettings;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.embedded.table.StoredRows;

/**
 * Tables in the folders of a stored workflow, as KNIME writes them: {@code spec.xml}, {@code data.xml} and, unless all is
 * shared with another table, {@code data.zip}.
 */
public final class TableStore {

    private static final String SPEC_FILE = "spec.xml";
    private static final String DATA_FILE = "data.xml";
    private static final String ROWS_FILE = "data.zip";
    private static final String ID = "table_ID";
    private static final String TYPE = "table_type";
    private static final String FILE_NAME = "table_file_name";
    private static final String CONTAINER = "container_table";
    private static final String INTERNAL = "meta_internal";
    private static final String REFERENCE = "table_reference_ID";

    /** Domains are those of the stored specification. */
    private static final DataContainerSettings AS_STORED =
            DataContainerSettings.builder().withDomainUpdate(false).build();

    private TableStore() {}

    /**
     * Stores a table with all its rows, whatever it shares with others.
     *
     * @param table the table
     * @param id its number, which no other table of the workflow may have
     * @param folder an existing folder, such as {@code port_1}
     * @param exec receives the progress
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if the user cancels
     */
    public static void write(
            final BufferedDataTable table, final int id, final Path folder, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        StoredRows.write(table, id, folder.resolve(ROWS_FILE), exec);
        var spec = new NodeSettings(SPEC_FILE);
        table.getDataTableSpec().save(spec);
        save(spec, folder.resolve(SPEC_FILE));
        var data = new NodeSettings("table_meta_info");
        data.addInt(ID, id);
        data.addString(TYPE, CONTAINER);
        data.addString(FILE_NAME, ROWS_FILE);
        save(data, folder.resolve(DATA_FILE));
    }

    private static void save(final NodeSettings settings, final Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            settings.saveToXML(out);
        }
    }

    /**
     * Reads a stored table.
     *
     * @param folder the folder of the table
     * @param tables the tables read so far by their numbers, to which this one is added; it may share rows with them
     * @param exec keeps the table, receives the progress
     * @return the table
     * @throws IOException if it cannot be read, is malformed or in a form that is not read here
     * @throws CanceledExecutionException if the user cancels
     */
    public static BufferedDataTable read(
            final Path folder, final Map<Integer, BufferedDataTable> tables, final ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        try {
            var spec = DataTableSpec.load(load(folder.resolve(SPEC_FILE)));
            var data = load(folder.resolve(DATA_FILE));
            var table = read(folder, data, spec, tables, exec);
            tables.put(data.getInt(ID), table);
            return table;
        } catch (InvalidSettingsException | IOException | RuntimeException e) {
            throw new IOException("The table in \"" + folder + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private static NodeSettingsRO load(final Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return NodeSettings.loadFromXML(in);
        }
    }

    private static BufferedDataTable read(
            final Path folder,
            final NodeSettingsRO data,
            final DataTableSpec spec,
            final Map<Integer, BufferedDataTable> tables,
            final ExecutionContext exec)
            throws IOException, CanceledExecutionException, InvalidSettingsException {
        String type = data.getString(TYPE);
        return switch (type) {
            case CONTAINER, "container_table_compressed" -> container(folder, data, spec, exec);
            case "rearrange_columns_table", "rearrange_columns_table_compressed" ->
                rearranged(folder, data, spec, tables, exec);
            case "wrapped_table", "new_spec_table" ->
                exec.createSpecReplacerTable(reference(folder, data, tables, exec), spec);
            case "void_table" -> exec.createVoidTable(spec);
            case "reference_from_same_node_table" -> existing(data.getInt(ID), tables);
            default ->
                throw new InvalidSettingsException("it is stored as \"" + type
                        + "\", which is not read here. Reset the node and execute it again.");
        };
    }

    private static BufferedDataTable container(
            final Path folder, final NodeSettingsRO data, final DataTableSpec spec, final ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        var table = exec.createDataContainer(spec, AS_STORED);
        try (var rows = StoredRows.open(rowsFile(folder, data)).rows(spec.getNumColumns())) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                table.addRowToTable(rows.next());
            }
        }
        table.close();
        return table.getTable();
    }

    private static BufferedDataTable rearranged(
            final Path folder,
            final NodeSettingsRO data,
            final DataTableSpec spec,
            final Map<Integer, BufferedDataTable> tables,
            final ExecutionContext exec)
            throws IOException, CanceledExecutionException, InvalidSettingsException {
        var internal = data.getNodeSettings(INTERNAL);
        var reference = reference(folder, data, tables, exec);
        int[] indices = internal.getIntArray("table_internal_map");
        boolean[] shared = internal.getBooleanArray("table_internal_flags");
        int added = 0;
        for (boolean isShared : shared) {
            added += isShared ? 0 : 1;
        }
        if (indices.length != spec.getNumColumns() || shared.length != indices.length) {
            throw new InvalidSettingsException("its columns are not described completely");
        }
        var table = exec.createDataContainer(spec, AS_STORED);
        try (var sharedRows = reference.iterator();
                var addedRows = addedRows(folder, data, added)) {
            while (sharedRows.hasNext()) {
                exec.checkCanceled();
                table.addRowToTable(
                        join(sharedRows.next(), addedRows.hasNext() ? addedRows.next() : null, indices, shared));
            }
        }
        table.close();
        return table.getTable();
    }

    private static CloseableRowIterator addedRows(final Path folder, final NodeSettingsRO data, final int columns)
            throws IOException {
        return columns == 0
                ? CloseableRowIterator.empty()
                : StoredRows.open(rowsFile(folder, data)).rows(columns);
    }

    private static DataRow join(
            final DataRow shared, final DataRow added, final int[] indices, final boolean[] isShared) {
        var cells = new DataCell[indices.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (isShared[i] ? shared : added).getCell(indices[i]);
        }
        return new DefaultRow(shared.getKey(), cells);
    }

    /** The table that rows are shared with: read before, or stored in a folder inside. */
    private static BufferedDataTable reference(
            final Path folder,
            final NodeSettingsRO data,
            final Map<Integer, BufferedDataTable> tables,
            final ExecutionContext exec)
            throws IOException, CanceledExecutionException, InvalidSettingsException {
        for (String inner : data.getStringArray("table_references", new String[0])) {
            read(inside(folder, inner), tables, exec);
        }
        return existing(data.getNodeSettings(INTERNAL).getInt(REFERENCE), tables);
    }

    private static BufferedDataTable existing(final int id, final Map<Integer, BufferedDataTable> tables)
            throws InvalidSettingsException {
        var table = tables.get(id);
        if (table == null) {
            throw new InvalidSettingsException(
                    "it shares rows with the table " + id + ", which was not stored or not read before");
        }
        return table;
    }

    private static Path rowsFile(final Path folder, final NodeSettingsRO data) throws IOException {
        return inside(folder, data.getString(FILE_NAME, ROWS_FILE));
    }

    private static Path inside(final Path folder, final String name) throws IOException {
        var path = folder.resolve(name == null ? ROWS_FILE : name).normalize();
        if (!folder.normalize().equals(path.getParent())) {
            throw new IOException("The name \"" + name + "\" leads out of the folder of the table.");
        }
        return path;
    }
}
