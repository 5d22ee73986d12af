package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.learn.LearnException;

class CandidateFileTests {
    @TempDir
    private Path folder;

    private List<Candidate> read(String name, String content, String textColumn, String nameColumn) throws Exception {
        return read(Files.writeString(folder.resolve(name), content), textColumn, nameColumn);
    }

    private static List<Candidate> read(Path file, String textColumn, String nameColumn) throws Exception {
        try (var candidates = CandidateFile.open(file, textColumn, nameColumn)) {
            var list = new ArrayList<Candidate>();
            candidates.forEachRemaining(list::add);
            assertEquals(1, candidates.fraction(), 1e-9);
            return list;
        }
    }

    @Test
    void aSmilesLineIsTextAndName() throws Exception {
        assertEquals(
                List.of(
                        new Candidate("ethanol", "CCO"),
                        new Candidate("line 2", "CC"),
                        new Candidate("two words", "C")),
                read("a.smi", "CCO ethanol\nCC\n\n  C\ttwo words \n", null, null));
    }

    @Test
    void aTableHasItsUsualColumnsFound() throws Exception {
        assertEquals(
                List.of(new Candidate("x", "*CC*"), new Candidate("y, z", "*CO*")),
                read("a.csv", "\uFEFFid,psmiles,Tg\nx,*CC*,1\n\"y, z\",*CO*,2\n", null, null));
    }

    @Test
    void columnsCanBeNamed() throws Exception {
        assertEquals(
                List.of(new Candidate("first", "CC")),
                read("a.tsv", "what\tunit\tlabel\nCC\t1\tfirst\n", "what", "label"));
    }

    @Test
    void compressedFilesAreReadByTheirContent() throws Exception {
        var file = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("smiles\nCC\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of(new Candidate("line 2", "CC")), read(file, null, null));
    }

    @Test
    void aFileCompressedByZstdIsRead() throws Exception {
        // "smiles\nCC\nCCO\n" by zstd 1.5.4
        var bytes = HexFormat.of().parseHex("28b52ffd0458710000736d696c65730a43430a43434f0a99f620d5");
        var file = Files.write(folder.resolve("a.csv.zst"), bytes);
        assertEquals(List.of(new Candidate("line 2", "CC"), new Candidate("line 3", "CCO")), read(file, null, null));
    }

    @Test
    void aBadLineSpoilsNoOther() throws Exception {
        var candidates = read("a.csv", "smiles,name\nCC,a\n\"C\"x,b\n\"CCC,c\nCO,d\n", null, null);
        assertEquals(4, candidates.size());
        assertNotNull(candidates.get(1).problem());
        assertTrue(
                candidates.get(1).problem().contains("line 3"),
                candidates.get(1).problem());
        assertEquals(new Candidate("d", "CO"), candidates.get(3));
    }

    @Test
    void semicolonsAndCarriageReturnsAreTold() throws Exception {
        assertEquals(
                List.of(new Candidate("x", "CC"), new Candidate("y;z", "CO")),
                read("a.csv", "\uFEFFid;smiles;Tg\r\nx;CC;1,5\r\n\"y;z\";CO;2,5\r\n", null, null));
    }

    @Test
    void aQuotedValueMayGoOnInTheNextLines() throws Exception {
        // RFC 4180, section 2, rule 6
        var file = Files.writeString(folder.resolve("a.csv"), "name,cif,n\na,\"data_a\n\"\"q\"\"\n\",1\nb,one,2\n");
        try (var candidates = CandidateFile.open(file, null, null)) {
            assertEquals(new Candidate("a", "data_a\n\"q\"\n"), candidates.next());
            assertEquals(2, candidates.line());
            assertEquals(
                    List.of("a", "data_a\n\"q\"\n", "1"), candidates.record().values());
            assertEquals(new Candidate("b", "one"), candidates.next());
            assertEquals(5, candidates.line());
            assertTrue(candidates.hasRowsOverLines());
        }
    }

    @Test
    void aLostQuoteSpoilsOneLine() throws Exception {
        var candidates = read("a.csv", "smiles,name\n\"CC,a\nCO,b\n\"CN\",c\nC,\"d\"\n", null, null);
        assertEquals(4, candidates.size());
        assertNotNull(candidates.get(0).problem());
        assertEquals(
                List.of(new Candidate("b", "CO"), new Candidate("c", "CN"), new Candidate("d", "C")),
                candidates.subList(1, 4));
    }

    @Test
    void manyLostQuotesDontTakeQuadraticTime() throws Exception {
        var candidates = read("a.csv", "smiles,name\n" + "\"CC,a\n".repeat(100_000), null, null);
        assertEquals(100_000, candidates.size());
    }

    @Test
    void aTextFileIsATableIfItsFirstLineSaysSo() throws Exception {
        assertEquals(List.of(new Candidate("x", "CC")), read("a.txt", "id\tsmiles\nx\tCC\n", null, null));
        assertEquals(List.of(new Candidate("x", "CC")), read("b.txt", "CC\tx\n", null, null));
    }

    @Test
    void theHeadingOfASmilesFileIsNoCandidate() throws Exception {
        assertEquals(List.of(new Candidate("x", "CC")), read("a.smi", "smiles zinc_id\nCC x\n", null, null));
    }

    @Test
    void aHeadingMayHaveMoreInItThanTheUsualOne() throws Exception {
        assertEquals(
                List.of(new Candidate("line 2", "NaCl")),
                read("a.csv", "material_id,pretty_formula\nmp-1,NaCl\n", null, null));
    }

    @Test
    void aTableWithoutRowsHasNoCandidate() throws Exception {
        assertEquals(List.of(), read("a.csv", "smiles,name\n", null, null));
    }

    @Test
    void anEmptyTableIsTold() {
        var failure = assertThrows(LearnException.class, () -> read("a.csv", "", null, null));
        assertEquals("'a.csv' is empty; its first line must name the columns.", failure.getMessage());
    }

    @Test
    void anEndlessLineIsCutOff() throws Exception {
        var candidates = read("a.smi", "C".repeat(1_000_000) + "\nCC\n", null, null);
        assertEquals(20_000, candidates.get(0).text().length());
        assertEquals("CC", candidates.get(1).text());
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() {
        var failure = assertThrows(LearnException.class, () -> read("a.csv", "a,b\n1,2\n", "SMILES", null));
        assertTrue(failure.getMessage().contains("'SMILES'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("'a', 'b'"), failure.getMessage());
    }

    @Test
    void aMissingFileIsNamed() {
        var failure =
                assertThrows(LearnException.class, () -> CandidateFile.open(folder.resolve("none.csv"), null, null));
        assertTrue(failure.getMessage().contains("'none.csv'"), failure.getMessage());
    }

    @Test
    void aTornCompressedFileFailsWithItsLine() throws IOException {
        var file = folder.resolve("b.smi.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            var random = new Random(1);
            for (int i = 0; i < 20_000; i++) {
                out.write(("C".repeat(1 + random.nextInt(30)) + "O" + random.nextInt() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        var failure = assertThrows(UncheckedIOException.class, () -> read(file, null, null));
        assertTrue(failure.getMessage().contains("'b.smi.gz'"), failure.getMessage());
    }
}
