package org.lode.headless.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.represent.Progress;

/** How large the library of models is. */
record LibrarySection(Path folder, ModelLibrary library) implements TransferBenchmark.Section {
    private static final double BYTES_PER_MB = 1e6;

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        figures.add("library_models", library.find(LibraryQuery.ALL).size(), "");
        figures.add("library_properties", library.properties().size(), "");
        figures.add("library_mb", bytes / BYTES_PER_MB, "MB", "all files of the library");
    }
}
