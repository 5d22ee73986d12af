package org.knime.core.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

class FileUtilTests {

    @TempDir
    Path folder;

    private Path workflow;

    @BeforeEach
    void enterWorkflow() throws IOException {
        workflow = Files.createDirectories(folder.resolve("group/a workflow"));
        NodeContext.pushContext((Object) WorkflowContextV2.forTemporaryWorkflow(workflow, null));
    }

    @AfterEach
    void leaveWorkflow() {
        NodeContext.removeLastContext();
    }

    @Test
    void anAddressInTheWorkflowIsAFileInItsFolder() throws Exception {
        var url = FileUtil.toURL("knime://knime.workflow/data/my%20table 1.csv");

        assertEquals(workflow.resolve("data/my table 1.csv"), FileUtil.resolveToPath(url));
        assertEquals(workflow.resolve("data/my table 1.csv").toFile(), FileUtil.getFileFromURL(url));
    }

    @Test
    void anAddressInTheWorkflowCanBeOpened() throws Exception {
        Files.writeString(workflow.resolve("x.csv"), "content");

        try (var in = FileUtil.toURL("knime://knime.workflow/x.csv").openStream()) {
            assertEquals("content", new String(in.readAllBytes()));
        }
    }

    @Test
    void anAddressMustNotLeadAway() throws Exception {
        var beside = FileUtil.toURL("knime://knime.workflow/../x.csv");
        var away = FileUtil.toURL("knime://knime.workflow/../../x.csv");

        assertEquals(folder.resolve("group/x.csv"), FileUtil.resolveToPath(beside));
        assertThrows(IOException.class, () -> FileUtil.resolveToPath(away));
    }

    @Test
    void aPathIsAnAddressToo() throws Exception {
        var file = folder.resolve("with space.csv");

        assertEquals(file, FileUtil.resolveToPath(FileUtil.toURL(file.toString())));
        assertEquals(file, FileUtil.resolveToPath(file.toUri().toURL()));
        assertNull(FileUtil.resolveToPath(new URL("https://example.org/x.csv")));
    }

    @Test
    void withoutAWorkflowThereIsNothingToBeRelativeTo() throws Exception {
        var url = FileUtil.toURL("knime://knime.workflow/x.csv");
        NodeContext.pushContext((NodeContext) null);
        try {
            assertThrows(IOException.class, () -> FileUtil.resolveToPath(url));
        } finally {
            NodeContext.removeLastContext();
        }
    }

    @Test
    void aFolderGoesWithAllThatIsInItButNotWithWhatLinksLeadTo() throws Exception {
        var kept = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "x");
        var removed = Files.createDirectories(folder.resolve("removed/inner"));
        Files.writeString(removed.resolve("file"), "x");
        Files.createSymbolicLink(removed.resolve("link"), kept);

        assertTrue(FileUtil.deleteRecursively(folder.resolve("removed").toFile()));
        assertFalse(Files.exists(folder.resolve("removed")));
        assertTrue(Files.exists(kept.resolve("file")));
    }
}
