package org.knime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.knime.core.data.IDataRepository;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.data.filestore.internal.IWriteFileStoreHandler;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.workflow.SingleNodeContainer.MemoryPolicy;
import org.knime.core.util.FileUtil;

/**
 * Holds the tables and files of one or more executions: numbers the tables, keeps large ones in a temporary folder, and
 * removes the folder when it is closed. Tables must not be read afterwards.
 */
public final class EmbeddedContext implements IDataRepository, IWriteFileStoreHandler, TableSpace, AutoCloseable {

    private final AtomicInteger lastId = new AtomicInteger();
    private final AtomicInteger files = new AtomicInteger();
    private final FileStoreFactory fileStores = FileStoreFactory.createNotInWorkflowFileStoreFactory();
    private final long maxCellsInMemory;
    private final Path folder;

    private EmbeddedContext(final Path folder, final long maxCellsInMemory) {
        this.folder = folder;
        this.maxCellsInMemory = maxCellsInMemory;
    }

    /**
     * @return a context in the system's folder of temporary files
     * @throws IOException if its folder cannot be created
     */
    public static EmbeddedContext create() throws IOException {
        return create(Path.of(System.getProperty("java.io.tmpdir")), DEFAULT_CELLS_IN_MEMORY);
    }

    /**
     * @param parent the folder in which the context creates its own
     * @param maxCellsInMemory the number of cells above which the rows of a table go to a file
     * @return the context
     * @throws IOException if its folder cannot be created
     */
    public static EmbeddedContext create(final Path parent, final long maxCellsInMemory) throws IOException {
        return new EmbeddedContext(Files.createTempDirectory(parent, "knime_embedded_"), maxCellsInMemory);
    }

    /**
     * @param monitor receives the progress and tells whether the user cancelled
     * @return a context for one execution of a node
     */
    public ExecutionContext executionContext(final NodeProgressMonitor monitor) {
        return new ExecutionContext(monitor, null, MemoryPolicy.CacheSmallInMemory, this);
    }

    /**
     * @return the folder of temporary files
     */
    public Path folder() {
        return folder;
    }

    @Override
    public long maxCellsInMemory() {
        return maxCellsInMemory;
    }

    @Override
    public Path newFile() throws IOException {
        return Files.createFile(folder.resolve("table_" + files.incrementAndGet() + ".bin"));
    }

    @Override
    public FileStore createFileStore(final String name) throws IOException {
        return fileStores.createFileStore(name);
    }

    @Override
    public int generateNewID() {
        return lastId.incrementAndGet();
    }

    @Override
    public int getLastId() {
        return lastId.get();
    }

    @Override
    public void updateLastId(final int id) {
        lastId.accumulateAndGet(id, Math::max);
    }

    @Override
    public void close() throws IOException {
        fileStores.close();
        if (!FileUtil.deleteRecursively(folder.toFile())) {
            throw new IOException("The temporary folder \"" + folder + "\" cannot be removed.");
        }
    }
}
