package org.knime.embedded.table;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** The rows of a table in a zip file as KNIME stores them: {@code data.bin} and its description {@code meta.xml}. */
public final class StoredRows {

    private static final String ROWS = "data.bin";
    private static final String META = "meta.xml";
    private static final String INTERNAL = "table.meta.internal";
    private static final String VERSION = "container.version";
    private static final String VERSION_WITH_KEYS = "container_12";
    private static final String VERSION_WITHOUT_KEYS = "noRowKeyContainer_12";
    private static final String SIZE = "table.size";
    private static final String LONG_SIZE = "table.size.long";
    private static final String FORMAT = "container.format";
    private static final String FORMAT_CONFIG = "container.format.config";
    private static final String ROW_FORMAT = "org.knime.core.data.container.DefaultTableStoreFormat";
    private static final String COMPRESSION = "container.compression";
    private static final String CLASSES = "table.datacell.classes";
    private static final String CLASS = "class";
    private static final String ELEMENT_TYPE = "collection.element.type";

    private final Path file;
    private final NodeSettingsRO internal;
    private final boolean keys;

    private StoredRows(final Path file, final NodeSettingsRO internal, final boolean keys) {
        this.file = file;
        this.internal = internal;
        this.keys = keys;
    }

    /**
     * @param table the table
     * @param id its number in the workflow
     * @param file the zip file to write
     * @param exec receives the progress
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if the user cancels
     */
    @SuppressWarnings("resource") // an entry is closed, the file stays open for the next
    public static void write(final BufferedDataTable table, final int id, final Path file, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.NO_COMPRESSION); // the rows are compressed already
            zip.putNextEntry(new ZipEntry(ROWS));
            var classes = writeRows(table, zip, exec);
            zip.closeEntry();
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(META));
            meta(table.size(), id, classes).saveToXML(entry(zip));
            zip.closeEntry();
        }
    }

    private static List<CellClass> writeRows(
            final BufferedDataTable table, final ZipOutputStream zip, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        try (var writer = new RowWriter(new BufferedOutputStream(new GZIPOutputStream(entry(zip))), true);
                var rows = table.iterator()) {
            for (long done = 0; rows.hasNext(); ) {
                exec.checkCanceled();
                writer.write(rows.next());
                exec.setProgress(++done / (double) table.size());
            }
            return writer.classes();
        }
    }

    /** The current entry of a zip file, which stays open when the entry is closed. */
    private static OutputStream entry(final ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(final byte[] bytes, final int offset, final int length) throws IOException {
                out.write(bytes, offset, length); // not byte by byte
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static NodeSettings meta(final long size, final int id, final List<CellClass> classes) {
        var meta = new NodeSettings("Table Meta Information");
        var internal = meta.addNodeSettings(INTERNAL);
        internal.addString(VERSION, VERSION_WITH_KEYS);
        if (size < Integer.MAX_VALUE) {
            internal.addInt(SIZE, (int) size);
        } else {
            internal.addLong(LONG_SIZE, size);
        }
        internal.addBoolean("container.contains.blobs", false);
        internal.addString("container.filestores.uuid", null);
        internal.addBoolean("container.inmemory", false);
        internal.addInt("container.id", id);
        internal.addString(FORMAT, ROW_FORMAT);
        addFormat(internal.addNodeSettings(FORMAT_CONFIG), classes);
        addFormat(internal, classes); // where versions before 3.6 look for it
        return meta;
    }

    private static void addFormat(final NodeSettingsWO settings, final List<CellClass> classes) {
        settings.addString(COMPRESSION, Compression.GZIP.storedName());
        var list = settings.addNodeSettings(CLASSES);
        for (int i = 0; i < classes.size(); i++) {
            var single = list.addNodeSettings("element_" + i);
            single.addString(CLASS, classes.get(i).type().getName());
            if (classes.get(i).elementType() != null) {
                classes.get(i).elementType().save(single.addNodeSettings(ELEMENT_TYPE));
            }
        }
    }

    /**
     * Opens stored rows.
     *
     * @param file the zip file
     * @return the rows, not yet read
     * @throws IOException if it is no file of stored rows or one in a form that is not read here
     */
    public static StoredRows open(final Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var meta = zip.getInputStream(existing(zip, META))) {
            var internal = NodeSettings.loadFromXML(meta).getNodeSettings(INTERNAL);
            String version = internal.getString(VERSION);
            String format = internal.getString(FORMAT, ROW_FORMAT);
            boolean keys = version.equals(VERSION_WITH_KEYS);
            if (!(keys || version.equals(VERSION_WITHOUT_KEYS)) || !format.equals(ROW_FORMAT)) {
                throw new IOException("The rows are stored as \"" + version + "\" in the format \"" + format
                        + "\", which is not read here. Reset the node and execute it again, or save the workflow with"
                        + " the row-based table backend.");
            }
            return new StoredRows(file, internal, keys);
        } catch (InvalidSettingsException e) {
            throw new IOException("The description of stored rows is malformed: " + e.getMessage(), e);
        }
    }

    private static ZipEntry existing(final ZipFile zip, final String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The file \"" + zip.getName() + "\" of stored rows has no entry \"" + name + "\".");
        }
        return entry;
    }

    /**
     * @param columns the number of cells in a row
     * @return the rows, once; closing them closes the file
     * @throws IOException if they cannot be read
     */
    @SuppressWarnings("resource") // closing the rows closes all below
    public CloseableRowIterator rows(final int columns) throws IOException {
        var zip = new ZipFile(file.toFile());
        try {
            var format = internal.containsKey(FORMAT_CONFIG) ? internal.getNodeSettings(FORMAT_CONFIG) : internal;
            var bytes = Compression.of(format.getString(COMPRESSION, Compression.SNAPPY.name()))
                    .decompress(zip.getInputStream(existing(zip, ROWS)));
            return new RowReader(bytes, classes(format), keys, columns, size()).closing(zip);
        } catch (InvalidSettingsException e) {
            zip.close();
            throw new IOException("The description of stored rows is malformed: " + e.getMessage(), e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private long size() throws InvalidSettingsException {
        return internal.containsKey(LONG_SIZE) ? internal.getLong(LONG_SIZE) : internal.getInt(SIZE);
    }

    private static List<CellClass> classes(final NodeSettingsRO format) throws InvalidSettingsException {
        var list = format.getNodeSettings(CLASSES);
        var classes = new ArrayList<CellClass>();
        for (String key : list) {
            var single = list.getNodeSettings(key);
            classes.add(new CellClass(
                    cellClass(single.getString(CLASS)),
                    single.containsKey(ELEMENT_TYPE) ? DataType.load(single.getNodeSettings(ELEMENT_TYPE)) : null));
        }
        return classes;
    }

    private static Class<? extends DataCell> cellClass(final String name) throws InvalidSettingsException {
        return DataTypeRegistry.getInstance()
                .getCellClass(name)
                .orElseThrow(() -> new InvalidSettingsException(
                        "Data cell implementation '" + name + "' not found. Install the extension it is in."));
    }
}
