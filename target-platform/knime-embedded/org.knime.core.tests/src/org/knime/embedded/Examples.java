package org.knime.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the workflows that KNIME itself wrote; tests that need them are skipped where they are not. */
final class Examples {

    private Examples() {}

    static Path workflows() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var workflows = folder.resolve("shared/examples/knime-workflows");
            if (Files.isDirectory(workflows)) {
                return workflows;
            }
        }
        return Assumptions.abort("no folder shared/examples/knime-workflows above the working directory");
    }
}
