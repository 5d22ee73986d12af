package org.lode.nodes.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-out sources around the tests. */
final class Repository {
    private Repository() {}

    /** The root folder; the calling test is skipped where there is none. */
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docs/architecture.md"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "not run inside the repository");
        return folder;
    }

    /** Asserts that a page is what the code makes of it; writes it where the environment has LODE_WRITE_DOCS. */
    static void assertPage(Path page, String text) throws IOException {
        if (System.getenv("LODE_WRITE_DOCS") != null) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertEquals(
                text,
                Files.exists(page) ? Files.readString(page) : "",
                page.getFileName() + " is out of date; run the tests once with LODE_WRITE_DOCS=1 and commit it");
    }
}
