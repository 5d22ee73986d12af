package org.knime.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where tables may put their rows: a number of cells in memory, then files. */
public interface TableSpace {

    /** Cells of one table in memory unless the host says otherwise. */
    long DEFAULT_CELLS_IN_MEMORY = 100_000;

    /**
     * @return the number of cells above which the rows of a table go to a file
     */
    long maxCellsInMemory();

    /**
     * @return a new file that is deleted when the space is given up
     * @throws IOException if there is no room
     */
    Path newFile() throws IOException;

    /**
     * @return a space for tables outside a node, whose files live until the process ends
     */
    static TableSpace standalone() {
        return new TableSpace() {
            @Override
            public long maxCellsInMemory() {
                return DEFAULT_CELLS_IN_MEMORY;
            }

            @Override
            public Path newFile() throws IOException {
                var file = Files.createTempFile("knime_container_", ".bin");
                file.toFile().deleteOnExit();
                return file;
            }
        };
    }
}
