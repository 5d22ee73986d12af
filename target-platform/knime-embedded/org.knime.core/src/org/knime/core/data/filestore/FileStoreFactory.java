package org.knime.core.data.filestore;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.FileUtil;

/** Creates files for cells. */
public abstract class FileStoreFactory {

    FileStoreFactory() {}

    /**
     * @param name name of the file, unique for this factory
     * @return the file, which does not exist yet
     * @throws IOException if the name is taken or no file name
     */
    public abstract FileStore createFileStore(String name) throws IOException;

    /** Ends the factory; the files stay. */
    public abstract void close();

    /**
     * @param exec the context of the node's execution
     * @return a factory of files that are kept with the node
     */
    public static final FileStoreFactory createWorkflowFileStoreFactory(final ExecutionContext exec) {
        return new FileStoreFactory() {
            @Override
            public FileStore createFileStore(final String name) throws IOException {
                return exec.createFileStore(name);
            }

            @Override
            public void close() {
                // the context owns the files
            }
        };
    }

    /**
     * @return a factory of files outside any workflow, deleted when the process ends
     */
    public static final FileStoreFactory createNotInWorkflowFileStoreFactory() {
        return new FileStoreFactory() {

            private Path folder;

            @Override
            public FileStore createFileStore(final String name) throws IOException {
                if (folder == null) {
                    folder = FileUtil.createTempDir("knime_filestores_").toPath();
                }
                return new FileStore(newFile(folder, name));
            }

            @Override
            public void close() {
                if (folder != null) {
                    FileUtil.deleteRecursively(folder.toFile());
                }
            }
        };
    }

    private static File newFile(final Path folder, final String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!folder.equals(file.getParent())) {
            throw new IOException("\"" + name + "\" is no file name.");
        }
        if (Files.exists(file)) {
            throw new IOException("There is a file \"" + name + "\" already.");
        }
        return file.toFile();
    }
}
