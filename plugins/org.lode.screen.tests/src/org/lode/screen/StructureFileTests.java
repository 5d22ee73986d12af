package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.learn.LearnException;

class StructureFileTests {
    private static final String ETHANE = "ethane\n\n\n  2  1  0  0  0  0  0  0  0  0999 V2000\n"
            + "    0.0000    0.0000    0.0000 C   0  0\n    1.5000    0.0000    0.0000 C   0  0\n"
            + "  1  2  1  0\nM  END\n";
    private static final String SALT = "NaCl\n1.0\n4 0 0\n0 4 0\n0 0 4\nNa Cl\n1 1\nDirect\n0 0 0\n0.5 0.5 0.5\n";

    @TempDir
    private Path folder;

    private List<Candidate> read(String name, String content, String textColumn, String nameColumn) throws Exception {
        var file = Files.writeString(folder.resolve(name), content);
        try (var candidates = CandidateFile.open(file, textColumn, nameColumn)) {
            var list = new ArrayList<Candidate>();
            candidates.forEachRemaining(list::add);
            return list;
        }
    }

    private static String block(String name) {
        return "data_" + name + "\n_cell_length_a 4\n_cell_length_b 4\n_cell_length_c 4\n_cell_angle_alpha 90\n"
                + "_cell_angle_beta 90\n_cell_angle_gamma 90\nloop_\n_atom_site_type_symbol\n_atom_site_fract_x\n"
                + "_atom_site_fract_y\n_atom_site_fract_z\nNa 0 0 0\nCl 0.5 0.5 0.5\n";
    }

    @Test
    void aRecordOfAnSdfIsItsStructureAndTitle() throws Exception {
        assertEquals(List.of(new Candidate("ethane", "CC")), read("a.sdf", ETHANE + "$$$$\n", null, null));
    }

    @Test
    void aRecordWithoutDividerAtTheEndIsRead() throws Exception {
        assertEquals(List.of(new Candidate("ethane", "CC")), read("a.mol", ETHANE, null, null));
    }

    @Test
    void dataFieldsNameRecordsAndGiveTheirMaterials() throws Exception {
        var sdf = ETHANE + "> 1 <ID> (1)\nE-1\n\n>  <psmiles>\n*CC*\n\n$$$$\r\n";
        assertEquals(List.of(new Candidate("E-1", "*CC*")), read("a.sdf", sdf, "psmiles", "ID"));
    }

    @Test
    void aBadRecordIsGivenWithFileNumberAndReasonAndSpoilsNoOther() throws Exception {
        var sdf = ETHANE + "$$$$\nbroken\nno table\n$$$$\n" + ETHANE + "$$$$\n";
        var candidates = read("a.sdf", sdf, null, null);
        assertEquals(3, candidates.size());
        assertEquals(
                new Candidate(
                        "broken",
                        null,
                        "Record 2 of 'a.sdf' cannot be read: "
                                + "The connection table has no line 'M  END'; give the whole Mol block."),
                candidates.get(1));
        assertEquals(new Candidate("ethane", "CC"), candidates.get(2));
    }

    @Test
    void aRecordWithoutTheWantedFieldIsGivenWithItsNumber() throws Exception {
        assertEquals(
                "Record 1 of 'a.sdf' cannot be read: it has no data field 'psmiles'.",
                read("a.sdf", ETHANE + "$$$$\n", "psmiles", null).get(0).problem());
    }

    @Test
    void aRecordWithoutEndIsNotHeld() throws Exception {
        var problem = read("a.sdf", "C\n".repeat(600_000), null, null).get(0).problem();
        assertTrue(problem.startsWith("Record 1 of 'a.sdf' cannot be read: it is longer"), problem);
    }

    @Test
    void aRecordKnowsTheLineAtWhichItBegins() throws Exception {
        var file = Files.writeString(folder.resolve("a.sdf"), ETHANE + "$$$$\n" + ETHANE + "$$$$\n");
        try (var candidates = CandidateFile.open(file, null, null)) {
            candidates.next();
            assertEquals(1, candidates.line());
            candidates.next();
            assertEquals(10, candidates.line());
        }
    }

    @Test
    void aPoscarIsOneCandidateCalledByItsFile() throws Exception {
        assertEquals(List.of(new Candidate("salt", SALT)), read("salt.vasp", SALT, null, null));
    }

    @Test
    void aDataBlockOfACifIsACandidate() throws Exception {
        var candidates = read("salts.cif", block("one") + block("two"), null, null);
        assertEquals(
                List.of("salts one", "salts two"),
                candidates.stream().map(Candidate::name).toList());
        assertEquals(block("two"), candidates.get(1).text());
    }

    @Test
    void aCrystalTooLongToHoldIsGivenWithTheReason() throws Exception {
        var problem = read("a.cif", "#\n".repeat(2_600_000), null, null).get(0).problem();
        assertTrue(problem.startsWith("'a.cif' is longer than 5000000 characters"), problem);
    }

    @Test
    void aFolderGivesItsFilesInTheOrderOfTheirNames() throws Exception {
        for (var name : List.of("b.cif", "POSCAR_2", "a.cif.gz", "notes.md", ".hidden.cif")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertEquals(
                List.of("POSCAR_2", "a.cif.gz", "b.cif"),
                CandidatePaths.of(folder).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void aPatternGivesTheFilesThatMatch() throws Exception {
        for (var name : List.of("b.cif", "a.cif", "c.csv")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertEquals(List.of(folder.resolve("a.cif"), folder.resolve("b.cif")), CandidatePaths.of(folder + "/*.cif"));
    }

    @Test
    void aPatternWithoutFilesIsNamed() {
        var failure = assertThrows(LearnException.class, () -> CandidatePaths.of(folder + "/*.smi.gz"));
        assertEquals("No file in '" + folder + "' is called '*.smi.gz'.", failure.getMessage());
    }

    @Test
    void crystalsInTheCellsOfATableAreCandidates() throws Exception {
        var table = "name,crystal\nsalt,\"" + SALT + "\"\n";
        assertEquals(List.of(new Candidate("salt", SALT)), read("salts.csv", table, null, null));
    }

    @Test
    void aFolderWithoutCandidatesIsNamed() {
        var failure = assertThrows(LearnException.class, () -> CandidatePaths.of(folder));
        assertTrue(failure.getMessage().contains("has no file with candidates"), failure.getMessage());
    }
}
