package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.represent.Progress;

/** The benchmark of the optimisation tasks on a few molecules. */
class PmoBenchmarkTests {
    @TempDir
    private Path data;

    private static BenchmarkOptions only(String task) {
        return new BenchmarkOptions(1, true, List.of(task));
    }

    @Test
    void taskGivesAFigureOfEachSearchMarkedAsQuick() throws Exception {
        var file = Files.createDirectories(data.resolve("molecules")).resolve("zinc250k_valid.smi.gz");
        try (var writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            writer.write("smiles\nNc1ccc(O)cc1\nCC(=O)Nc1ccccc1\nO=C(O)CCN\nCOc1ccncc1\n");
        }
        var figures = new PmoBenchmark().run(data, only("isomers_c7h8n2o2"), Progress.NONE);
        assertEquals(
                List.of("pmo_quick_isomers_c7h8n2o2", "pmo_quick_graph_ga_isomers_c7h8n2o2"),
                List.copyOf(figures.all().keySet()));
        figures.all().forEach((name, figure) -> assertTrue(figure.value() > 0 && figure.value() <= 1, name));
    }

    @Test
    void unknownTaskIsToldWithThoseThereAre() {
        var e = assertThrows(BenchmarkException.class, () -> new PmoBenchmark().run(data, only("drd2"), Progress.NONE));
        assertTrue(
                e.getMessage().startsWith("The benchmark \"pmo\" has no task \"drd2\"; it has albuterol_similarity, "),
                e.getMessage());
    }
}
