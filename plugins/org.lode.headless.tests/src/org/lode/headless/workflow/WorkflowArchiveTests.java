package org.lode.headless.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowArchiveTests {
    private static final String EMPTY = WorkflowFiles.workflow("", List.of());

    @TempDir
    private Path folder;

    @Test
    void workflowBelowTheArchivesRootFolderIsFound() throws Exception {
        try (var archive = WorkflowArchive.open(zip("my workflow/workflow.knime", "my workflow/data/a.csv"))) {
            assertEquals("my workflow", archive.directory().getFileName().toString());
            assertTrue(Files.exists(archive.directory().resolve("data/a.csv")));
        }
    }

    @Test
    void unpackedFilesAreRemovedOnClose() throws Exception {
        Path unpacked;
        try (var archive = WorkflowArchive.open(zip("w/workflow.knime"))) {
            unpacked = archive.directory();
        }
        assertFalse(Files.exists(unpacked));
    }

    @Test
    void entryThatLeavesTheArchiveIsRefused() throws Exception {
        for (var name : List.of("../evil.txt", "w/../../evil.txt", "..\\evil.txt", "/evil-of-lode.txt")) {
            var zip = zip("w/workflow.knime", name);
            var message = assertThrows(WorkflowException.class, () -> WorkflowArchive.open(zip))
                    .getMessage();
            assertTrue(message.contains("points out"), message);
        }
        assertFalse(Files.exists(folder.resolve("evil.txt")));
    }

    @Test
    void archiveOfSeveralWorkflowsNamesThem() throws Exception {
        var zip = zip("group/one/workflow.knime", "group/two/workflow.knime");
        var message = assertThrows(WorkflowException.class, () -> WorkflowArchive.open(zip))
                .getMessage();
        assertTrue(message.contains("2 workflows") && message.contains("one") && message.contains("two"), message);
    }

    @Test
    void metanodeInsideIsNotASecondWorkflow() throws Exception {
        try (var archive = WorkflowArchive.open(zip("w/workflow.knime", "w/Meta (#1)/workflow.knime"))) {
            assertEquals("w", archive.directory().getFileName().toString());
        }
    }

    @Test
    void fileThatIsNoArchiveIsNamed() throws Exception {
        var text = Files.writeString(folder.resolve("notes.knwf"), "notes");
        var message = assertThrows(WorkflowException.class, () -> WorkflowArchive.open(text))
                .getMessage();
        assertTrue(message.contains("notes.knwf"), message);
    }

    @Test
    void brokenFileIsNamedByTheArchiveItIsIn() throws Exception {
        var file = folder.resolve("broken.knwf");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("w/workflow.knime"));
            zip.write("<config".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        try (var archive = WorkflowArchive.open(file)) {
            var message = assertThrows(WorkflowException.class, archive::read).getMessage();
            assertTrue(message.startsWith("The workflow's file \"" + file + "/w/workflow.knime\" "), message);
        }
    }

    @Test
    void folderIsOpenedInPlaceAndKept() throws Exception {
        var workflow = WorkflowFiles.write(folder.resolve("w"), List.of(), List.of());
        try (var archive = WorkflowArchive.open(workflow)) {
            assertEquals(workflow, archive.directory());
        }
        assertTrue(Files.exists(workflow));
    }

    @Test
    void missingWorkflowIsNamed() {
        var message = assertThrows(WorkflowException.class, () -> WorkflowArchive.open(folder.resolve("nowhere")))
                .getMessage();
        assertTrue(message.contains("nowhere"), message);
    }

    private Path zip(String... names) throws IOException {
        var file = folder.resolve("archive.knwf");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(EMPTY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
