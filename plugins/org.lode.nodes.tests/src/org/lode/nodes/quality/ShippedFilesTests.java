package org.lode.nodes.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an installation takes and what it asks of KNIME. */
class ShippedFilesTests {
    /** Every installation carries the models, so they stay below 60 MB. */
    private static final long MOST_BYTES_OF_MODELS = 60_000_000;

    @Test
    @Tag("check-36")
    void modelsStayBelowSixtyMegabytes() throws IOException {
        long bytes = 0;
        try (var files = Files.walk(Repository.root().resolve("plugins/org.lode.models/models"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertTrue(bytes < MOST_BYTES_OF_MODELS, bytes + " bytes");
    }

    @Test
    @Tag("check-36")
    void everyWrappedLibraryHasItsReasonWrittenDown() throws IOException {
        var decisions = Files.readString(Repository.root().resolve("docs/decisions/0003-libraries.md"));
        for (var bundle : bundles()) {
            if (manifest(bundle).contains("lib/")) {
                var name = bundle.getFileName().toString();
                assertTrue(decisions.contains(name), name + " is not in docs/decisions/0003-libraries.md");
            }
        }
    }

    @Test
    @Tag("check-33")
    void everyBundleRunsOnJava17AndTheNodesInKnimeFrom58On() throws IOException {
        for (var bundle : bundles()) {
            var manifest = manifest(bundle);
            assertTrue(
                    !manifest.contains("RequiredExecutionEnvironment")
                            || manifest.contains("Bundle-RequiredExecutionEnvironment: JavaSE-17"),
                    bundle.toString());
        }
        var nodes = manifest(Repository.root().resolve("plugins/org.lode.nodes"));
        assertTrue(nodes.contains("org.knime.core;bundle-version=\"[5.8.0,6.0.0)\""), nodes);
    }

    private static String manifest(Path bundle) throws IOException {
        return Files.readString(bundle.resolve("META-INF/MANIFEST.MF"));
    }

    private static List<Path> bundles() throws IOException {
        try (var folders = Files.list(Repository.root().resolve("plugins"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                    .sorted()
                    .toList();
        }
    }
}
