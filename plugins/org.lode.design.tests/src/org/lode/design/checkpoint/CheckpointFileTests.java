package org.lode.design.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.design.DesignException;
import org.lode.design.likelihood.Evaluation;
import org.lode.represent.Progress;

class CheckpointFileTests {
    private static final Map<String, String> SETTINGS = Map.of("seed", "7\tand a tab");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("new folder/run.checkpoint");
    }

    /** With numbers that fewer digits would change. */
    private static RunJournal journal() {
        var journal = new RunJournal(SETTINGS);
        journal.read("OCC", "CCO");
        journal.read("C(", null);
        journal.evaluated(
                "CCO",
                new Evaluation(
                        new double[] {0.1, -1e-300},
                        new double[] {Math.nextUp(2.0), Double.NaN},
                        new boolean[] {true, false},
                        new double[] {-0.7},
                        -1.0 / 3,
                        Double.NEGATIVE_INFINITY));
        journal.evaluated(
                "CC", new Evaluation(new double[0], new double[0], new boolean[0], new double[0], 0, -2.0 / 3));
        journal.seconds(3, 0.1);
        return journal;
    }

    @Test
    void whatIsWrittenIsReadToTheLastBit() throws Exception {
        CheckpointFile.write(file, journal());
        var read = CheckpointFile.open(file, SETTINGS, Progress.NONE);
        assertEquals("CCO", read.canonical("OCC"));
        assertTrue(read.knows("C("));
        assertNull(read.canonical("C("));
        assertFalse(read.knows("CCO"));
        assertEquals(0.1, read.seconds(3, 9));
        assertEquals(9, read.seconds(4, 9));
        var was = journal().evaluation("CCO");
        var is = read.evaluation("CCO");
        assertArrayEquals(was.mean(), is.mean());
        assertArrayEquals(was.deviation(), is.deviation());
        assertArrayEquals(was.inDomain(), is.inDomain());
        assertArrayEquals(was.logProbability(), is.logProbability());
        assertEquals(was.logTrust(), is.logTrust());
        assertEquals(was.logLikelihood(), is.logLikelihood());
        assertEquals(-2.0 / 3, read.evaluation("CC").logLikelihood());
    }

    @Test
    void writingAgainReplacesTheFileAndLeavesNothingElse() throws Exception {
        CheckpointFile.write(file, new RunJournal(SETTINGS));
        CheckpointFile.write(file, journal());
        assertEquals(2, CheckpointFile.open(file, SETTINGS, Progress.NONE).size());
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void withoutAFileTheJournalIsEmpty() throws Exception {
        assertEquals(0, CheckpointFile.open(file, SETTINGS, Progress.NONE).size());
    }

    @Test
    void aRunOfOtherSettingsIsRefusedByTheirName() throws Exception {
        CheckpointFile.write(file, journal());
        var failure = assertThrows(
                DesignException.class, () -> CheckpointFile.open(file, Map.of("seed", "8"), Progress.NONE));
        assertTrue(failure.getMessage().contains("'seed'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("run.checkpoint"), failure.getMessage());
    }

    @Test
    void everyFileThatIsCutShortIsRefused() throws Exception {
        CheckpointFile.write(file, journal());
        var bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(DesignException.class, () -> CheckpointFile.open(file, SETTINGS, Progress.NONE));
        }
    }

    @Test
    void otherFilesAreRefusedAndStayAsTheyAre() throws Exception {
        Files.createDirectories(file.getParent());
        for (var content : new byte[][] {
            "a letter to my mother".getBytes(StandardCharsets.UTF_8),
            zipped("lode design checkpoint 1\nsetting\tseed\t7 and a tab\nevaluated\tC\tx\n"),
            zipped("lode design checkpoint 1\nevaluated\tCCO\t1\t1\t1\t1\tzero\t1\nend\n"),
            zipped("x".repeat(1_000_000))
        }) {
            Files.write(file, content);
            var failure = assertThrows(DesignException.class, () -> CheckpointFile.open(file, Map.of(), Progress.NONE));
            assertTrue(failure.getMessage().contains("Give another file name"), failure.getMessage());
            assertArrayEquals(content, Files.readAllBytes(file));
        }
    }

    private static byte[] zipped(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
