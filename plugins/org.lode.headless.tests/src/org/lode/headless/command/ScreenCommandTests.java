package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTests {
    @TempDir
    private Path folder;

    private final CommandLineRunner lode = new CommandLineRunner();
    private Path model;
    private Path out;

    @BeforeEach
    void writeModel() throws Exception {
        model = Files.write(folder.resolve("density.onnx"), SaltModel.density().toOnnx());
        out = folder.resolve("out");
    }

    private int screen(Object candidates, String... more) {
        var arguments = new ArrayList<>(
                List.of("screen", candidates.toString(), "--model", model.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return lode.run(arguments.toArray(String[]::new));
    }

    private Path salt() throws IOException {
        return Files.writeString(folder.resolve("salt.vasp"), SaltModel.poscar("Na", "Cl", 5.64));
    }

    @Test
    void crystalsThatWereGeneratedAreScreenedFromTheirTable() throws IOException {
        var table = folder.resolve("crystals.csv");
        var prototype = salt().toString();
        assertEquals(
                0,
                lode.run(
                        "enumerate",
                        "--prototypes",
                        prototype,
                        "--replace",
                        "Na: K, Li; Cl: Br",
                        "--neutral",
                        "--out",
                        table.toString()),
                lode.messages());
        assertEquals(0, screen(table, "--target", "density=3..", "--all"), lode.messages());
        // Na or K or Li with Cl or Br, but for NaCl itself
        assertTrue(lode.messages().contains("5 candidates: 5 screened"), lode.messages());
        // in one and the same cell the lightest atoms are the least dense
        var best = Files.readString(out.resolve("best.csv"));
        assertEquals(best.lastIndexOf("data_"), best.indexOf("data_ClLi"), best);
    }

    @Test
    void aFolderOfCrystalsIsScreened() throws IOException {
        var crystals = Files.createDirectories(folder.resolve("crystals"));
        Files.writeString(crystals.resolve("a.vasp"), SaltModel.poscar("Na", "Cl", 5.64));
        Files.writeString(crystals.resolve("b.vasp"), SaltModel.poscar("K", "Br", 6.6));
        Files.writeString(crystals.resolve("bad.cif"), "data_x\n_cell_length_a oops\n");
        assertEquals(0, screen(crystals), lode.messages());
        assertTrue(lode.messages().contains("3 candidates: 2 screened, 0 repeated, 1 rejected"), lode.messages());
        var rejected = Files.readAllLines(out.resolve("rejected.csv"));
        assertTrue(rejected.get(1).startsWith("\"'bad.cif', line 1\",bad,"), rejected.toString());
    }

    @Test
    void aPatternThatNoFileMatchesIsTold() {
        assertEquals(1, screen(folder.resolve("none*.cif")));
        assertTrue(lode.messages().contains("No file in '" + folder), lode.messages());
        assertFalse(Files.exists(out));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertEquals(1, screen(folder.resolve("none.cif")));
        assertTrue(lode.messages().contains("There is no file '"), lode.messages());
    }

    @Test
    void aTableThatLacksTheColumnIsToldBeforeAnythingIsScreened() throws IOException {
        var table = Files.writeString(folder.resolve("a.csv"), "one,two\n1,2\n");
        assertEquals(1, screen(table));
        assertEquals(
                "lode: 'a.csv' has no column 'smiles'; its columns are 'one', 'two'.",
                lode.messages().strip());
        assertFalse(Files.exists(out));
    }

    @Test
    void aTableWithoutRowsGivesTablesWithoutRows() throws IOException {
        var table = Files.writeString(folder.resolve("a.csv"), "cif,name\n");
        assertEquals(0, screen(table), lode.messages());
        assertTrue(lode.messages().contains("0 candidates: 0 screened"), lode.messages());
        assertEquals(1, Files.readAllLines(out.resolve("best.csv")).size());
        assertEquals(1, Files.readAllLines(out.resolve("rejected.csv")).size());
    }

    @Test
    void aKindThatDoesNotExistIsToldWithThoseThatDo() throws IOException {
        assertEquals(2, screen(salt(), "--kind", "gas"));
        assertTrue(lode.messages().contains("There is no kind of material 'gas'; there are molecule"), lode.messages());
    }

    @Test
    void candidatesThatTheModelDoesNotReadAreToldWithItsProperty() throws IOException {
        var table = Files.writeString(folder.resolve("a.smi"), "CCO\n");
        assertEquals(1, screen(table, "--kind", "molecule"));
        assertTrue(
                lode.messages().contains("The model of 'density' reads descriptors 'cell', which a molecule"),
                lode.messages());
    }

    @Test
    void twoWaysOfVarietyExcludeEachOther() throws IOException {
        assertEquals(2, screen(salt(), "--far-apart", "--per-cluster", "2"));
        assertTrue(lode.messages().contains("The best are varied in one way"), lode.messages());
    }

    @Test
    void aFolderThatIsAFileIsRefusedBeforeAnythingIsScreened() throws IOException {
        out = Files.writeString(folder.resolve("file"), "").resolve("results");
        assertEquals(2, screen(salt()));
        assertTrue(lode.messages().contains("is a file, but results need a folder"), lode.messages());
    }
}
