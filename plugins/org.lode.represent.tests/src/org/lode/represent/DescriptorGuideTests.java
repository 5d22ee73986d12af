package org.lode.represent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DescriptorGuideTests {
    /** To write the page anew, run this test with the environment variable LODE_WRITE_DOCS set. */
    @Test
    void thePageInDocsIsThatOfTheCode() throws IOException {
        Path page = null;
        for (var folder = Path.of("").toAbsolutePath(); folder != null && page == null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docs/architecture.md"))) {
                page = folder.resolve("docs/descriptors.md");
            }
        }
        assumeTrue(page != null, "not run inside the repository");
        if (System.getenv("LODE_WRITE_DOCS") != null) {
            Files.writeString(page, DescriptorGuide.markdown());
        }
        assertEquals(DescriptorGuide.markdown(), Files.readString(page), "docs/descriptors.md is out of date");
    }

    @Test
    void everyDescriptorHasASection() {
        var page = DescriptorGuide.markdown();
        for (var info : Recipe.catalogue()) {
            assertTrue(page.contains("\n## " + info.name() + "\n"), info.name());
        }
    }
}
