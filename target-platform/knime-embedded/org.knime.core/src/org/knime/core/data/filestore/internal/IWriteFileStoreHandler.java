package org.knime.core.data.filestore.internal;

import java.io.IOException;
import org.knime.core.data.filestore.FileStore;

/** Creates the files of a node. */
public interface IWriteFileStoreHandler extends IFileStoreHandler {

    /**
     * @param name name of the file, unique in the node
     * @return the file
     * @throws IOException if the name is taken or there is no room
     */
    FileStore createFileStore(String name) throws IOException;
}
