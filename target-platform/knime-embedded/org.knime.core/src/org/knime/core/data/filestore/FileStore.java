package org.knime.core.data.filestore;

import java.io.File;

/** A file or folder that belongs to a cell or port object. */
public final class FileStore {

    private final File file;

    FileStore(final File file) {
        this.file = file;
    }

    /**
     * @return the file, which whoever created the store writes
     */
    public File getFile() {
        return file;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
