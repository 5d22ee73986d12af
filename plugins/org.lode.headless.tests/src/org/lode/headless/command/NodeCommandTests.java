package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeCommandTests {
    @TempDir
    private Path folder;

    private final CommandLineRunner lode = new CommandLineRunner();
    private Path table;
    private Path out;

    @BeforeEach
    void writeTable() throws IOException {
        table = Files.writeString(
                folder.resolve("table.csv"),
                """
                name,whole,real,flag
                one,1,0.1,true
                "two, ""2""\",2,,false
                """);
        out = folder.resolve("out");
    }

    @Test
    void tableGoesThroughANodeUnchanged() throws IOException {
        assertEquals(0, lode.run("node", "Check", "--in", table.toString(), "--out", out.toString()), lode.messages());
        assertEquals(
                """
                "RowID","name","whole","real","flag"
                "Row0","one",1,0.1,"true"
                "Row1","two, ""2""\",2,,"false"
                """,
                Files.readString(out.resolve("out.csv")));
    }

    @Test
    void whatANodeWroteItReadsBackTheSame() throws IOException {
        lode.run("node", "Check", "--in", table.toString(), "--out", out.toString());
        var again = folder.resolve("again");
        lode.run("node", "check", "--in", out.resolve("out.csv").toString(), "--out", again.toString());
        assertEquals(Files.readString(out.resolve("out.csv")), Files.readString(again.resolve("out.csv")));
    }

    @Test
    void settingIsGiven() throws IOException {
        assertEquals(0, lode.run("node", "Count Source", "--set", "rows=5", "--out", out.toString()), lode.messages());
        assertEquals(6, Files.readAllLines(out.resolve("counts.csv")).size());
    }

    @Test
    void unknownSettingIsAUsageError() {
        assertEquals(2, lode.run("node", "Count Source", "--set", "lines=5", "--out", out.toString()));
        assertTrue(lode.messages().contains("rows"), lode.messages());
    }

    @Test
    void unknownNodeIsAUsageErrorThatNamesTheOthers() {
        assertEquals(2, lode.run("node", "Counter", "--out", out.toString()));
        assertTrue(lode.messages().contains("\"Count Source\""), lode.messages());
    }

    @Test
    void settingThatTheNodeRefusesIsAUsageErrorBeforeAnythingRuns() {
        assertEquals(2, lode.run("node", "Count Source", "--set", "rows=-1", "--out", out.toString()));
        assertTrue(lode.messages().contains("There cannot be -1 rows."), lode.messages());
        assertFalse(Files.exists(out));
    }

    @Test
    void outputBelowAFileIsRefusedBeforeAnythingRuns() {
        var below = table.resolve("results");
        assertEquals(2, lode.run("node", "Check", "--in", table.toString(), "--out", below.toString()));
        assertEquals(
                "lode: \"" + table + "\" is a file, but results need a folder. See ./lode node --help.",
                lode.messages().strip());
    }

    @Test
    void inputThatNothingIsGivenForIsNamed() {
        assertEquals(1, lode.run("node", "Check", "--out", out.toString()));
        assertTrue(lode.messages().contains("input port 1 \"In\""), lode.messages());
    }

    @Test
    void fileWithoutAPortIsRefused() {
        assertEquals(
                1,
                lode.run("node", "Count Source", "--in", table.toString(), "--out", out.toString()),
                lode.messages());
        assertTrue(lode.messages().contains("table.csv"), lode.messages());
    }

    @Test
    void missingFileIsNamed() {
        assertEquals(1, lode.run("node", "Check", "--in", "nowhere.csv", "--out", out.toString()));
        assertTrue(lode.messages().contains("\"nowhere.csv\""), lode.messages());
    }

    @Test
    void raggedTableNamesTheLine() throws IOException {
        Files.writeString(table, "a,b\n1,2\n3\n");
        assertEquals(1, lode.run("node", "Check", "--in", table.toString(), "--out", out.toString()));
        assertTrue(lode.messages().contains("Line 3"), lode.messages());
    }

    @Test
    void quoteThatIsNeverClosedIsTold() throws IOException {
        Files.writeString(table, "a,b\n1,\"2\n3,4\n");
        assertEquals(1, lode.run("node", "Check", "--in", table.toString(), "--out", out.toString()));
        assertTrue(lode.messages().contains("quotation mark"), lode.messages());
    }

    @Test
    void repeatedRowIdIsNamed() throws IOException {
        Files.writeString(table, "RowID,a\nx,1\nx,2\n");
        assertEquals(1, lode.run("node", "Check", "--in", table.toString(), "--out", out.toString()));
        assertTrue(lode.messages().contains("x") && lode.messages().lines().count() == 1, lode.messages());
    }

    @Test
    void nodesAreListedWithTheirSettings() {
        assertEquals(0, lode.run("nodes"));
        assertTrue(lode.out().contains("Count Source"), lode.out());
        assertEquals(0, lode.run("nodes", "count", "source"));
        assertTrue(lode.out().contains("rows = 3"), lode.out());
    }
}
