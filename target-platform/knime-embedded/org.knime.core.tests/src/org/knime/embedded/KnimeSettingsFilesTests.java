package org.knime.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;

/** KNIME's own files are the reference: what it wrote is written again byte by byte. */
class KnimeSettingsFilesTests {

    private static final Set<String> NAMES = Set.of("settings.xml", "workflow.knime", "spec.xml", "data.xml");

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Examples.workflows())) {
            return all.filter(file -> NAMES.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everySettingsFileIsWrittenAsKnimeWroteIt() throws Exception {
        var files = files();
        assertFalse(files.isEmpty());
        for (var file : files) {
            var written = new ByteArrayOutputStream();
            try (var in = Files.newInputStream(file)) {
                NodeSettings.loadFromXML(in).saveToXML(written);
            }

            assertArrayEquals(Files.readAllBytes(file), written.toByteArray(), file.toString());
        }
    }
}
