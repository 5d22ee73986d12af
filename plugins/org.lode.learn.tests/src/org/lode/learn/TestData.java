package org.lode.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The shared data folder: the environment variable LODE_DATA, or {@code shared/data} beside a folder above. */
public final class TestData {
    private TestData() {}

    /** A file of the data folder; the test is skipped where there is none. */
    public static Path file(String name) {
        var given = System.getenv("LODE_DATA");
        if (given != null) {
            var file = Path.of(given).resolve(name);
            Assumptions.assumeTrue(Files.exists(file), () -> "no file " + file);
            return file;
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("../shared/data").resolve(name).normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        Assumptions.abort("the data file " + name + " is not here; set LODE_DATA to the data folder");
        throw new IllegalStateException();
    }

    /** A file of the pretrained library in this repository; the test is skipped outside of it. */
    public static Path library() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var found = folder.resolve("org.lode.models/models");
            if (Files.exists(found.resolve("index.json"))) {
                return found;
            }
        }
        Assumptions.abort("the pretrained library is not beside this bundle");
        throw new IllegalStateException();
    }
}
