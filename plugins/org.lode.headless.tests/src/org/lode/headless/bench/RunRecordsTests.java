package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTests {
    @TempDir
    private Path folder;

    private final AtomicInteger done = new AtomicInteger();

    private Map<String, Double> run() {
        return Map.of("hits", (double) done.incrementAndGet(), "undefined", Double.NaN);
    }

    @Test
    void aRunThatIsKeptIsNotDoneAgain() throws Exception {
        var file = folder.resolve("d1.runs.json");
        RunRecords.in(file).results("d1 ours seed 1", this::run);
        var later = RunRecords.in(file);
        assertEquals(1, later.size());
        assertEquals(Map.of("hits", 1.0), later.results("d1 ours seed 1", this::run));
        assertEquals(Map.of("hits", 2.0), later.results("d1 ours seed 2", this::run));
    }

    @Test
    void whatAnotherBenchmarkKeptMeanwhileStays() throws Exception {
        var file = folder.resolve("d1.runs.json");
        var one = RunRecords.in(file);
        RunRecords.in(file).results("other", this::run);
        one.results("own", this::run);
        assertEquals(2, RunRecords.in(file).size());
    }

    @Test
    void aFileOfSomethingElseIsTold() throws Exception {
        var file = Files.writeString(folder.resolve("d1.runs.json"), "smiles,score\n");
        var message = assertThrows(BenchmarkException.class, () -> RunRecords.in(file))
                .getMessage();
        assertTrue(message.contains("d1.runs.json") && message.contains("--json"), message);
    }

    @Test
    void withoutAFileEveryRunIsDone() throws Exception {
        RunRecords.NONE.results("own", this::run);
        assertEquals(2.0, RunRecords.NONE.results("own", this::run).get("hits"));
    }
}
