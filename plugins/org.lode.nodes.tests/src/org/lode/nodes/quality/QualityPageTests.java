package org.lode.nodes.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityPageTests {
    private static final int CHECKS = 36;

    @Test
    void checksAreNumberedWithoutAGap() {
        assertEquals(
                IntStream.rangeClosed(1, CHECKS).boxed().toList(),
                Check.all().stream().map(Check::number).toList());
    }

    @Test
    void everyCheckIsProvenByATestOrSaysWhatElseProvesIt() throws IOException {
        assertEquals(
                List.of(), QualityPage.of(Repository.root().resolve("plugins")).unproven());
    }

    @Test
    void thePageInDocsIsThatOfTheTests() throws IOException {
        var root = Repository.root();
        Repository.assertPage(
                root.resolve("docs/quality.md"),
                QualityPage.of(root.resolve("plugins")).markdown());
    }
}
