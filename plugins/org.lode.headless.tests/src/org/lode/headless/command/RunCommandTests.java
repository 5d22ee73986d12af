package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lode.headless.run.TestNodes;
import org.lode.headless.workflow.WorkflowFiles;
import org.lode.headless.workflow.WorkflowFiles.Line;
import org.lode.headless.workflow.WorkflowFiles.Node;

class RunCommandTests {
    private static final List<Line> CHAIN = List.of(new Line(1, 1, 2, 1));

    @TempDir
    private Path folder;

    private final CommandLineRunner lode = new CommandLineRunner();
    private Path out;

    @BeforeEach
    void nameOutput() {
        out = folder.resolve("out");
    }

    @Test
    void tableOfTheEndNodeIsWrittenWithEveryDigit() throws IOException {
        assertEquals(0, run(workflow("PASS")), lode.messages());
        assertEquals(
                """
                "RowID","count","third","<img src=x onerror=""alert(1)"">, ""quoted""\"
                "Row0",0,0.0,"<img src=x onerror=""alert(1)"">, ""quoted""\"
                "Row1",1,,"<img src=x onerror=""alert(1)"">, ""quoted""\"
                "Row2",2,0.6666666666666666,"<img src=x onerror=""alert(1)"">, ""quoted""\"
                """,
                Files.readString(out.resolve("check-2/out.csv")));
    }

    @Test
    void tableThatANodeConsumesIsWrittenToo() throws IOException {
        run(workflow("PASS"));
        assertTrue(Files.exists(out.resolve("count-source-1/counts.csv")));
    }

    @Test
    void reportEscapesTextOfTheUser() throws IOException {
        run(workflow("PASS"));
        var page = Files.readString(out.resolve("index.html"));
        assertFalse(page.contains("<img"));
        assertTrue(page.contains("&lt;img src=x onerror="));
    }

    @Test
    void reportNamesNoAddressOutsideItself() throws IOException {
        run(workflow("PASS"));
        var page = Files.readString(out.resolve("index.html"));
        assertFalse(page.contains("http://") || page.contains("https://") || page.contains("<script"));
    }

    @Test
    void workflowIsDrawnWithTheIconsOfItsNodes() throws IOException {
        run(workflow("PASS"));
        var page = Files.readString(out.resolve("index.html"));
        assertEquals(2, page.split("<image [^>]*href=\"data:image/png;base64,", -1).length - 1);
    }

    @Test
    void failureIsOneLineAndExitCodeOne() throws IOException {
        assertEquals(1, run(workflow("FAIL")));
        assertTrue(lode.messages().contains("error: The table is not to my liking."), lode.messages());
        assertFalse(lode.messages().contains("\tat "));
    }

    @Test
    void refusalToConfigureIsAFailure() throws IOException {
        assertEquals(1, run(workflow("REFUSE")));
        assertTrue(lode.messages().contains("Column 'x' is not there."), lode.messages());
    }

    @Test
    void warningIsShownAndDoesNotFail() throws IOException {
        assertEquals(0, run(workflow("WARN")));
        assertTrue(lode.messages().contains("warning: 1 of 3 rows is odd."), lode.messages());
    }

    @Test
    void nodeAfterAFailureIsNotExecuted() throws IOException {
        var workflow = WorkflowFiles.write(
                folder.resolve("w"),
                List.of(TestNodes.source(1, 3), TestNodes.check(2, "FAIL"), TestNodes.check(3, "PASS")),
                List.of(new Line(1, 1, 2, 1), new Line(2, 1, 3, 1)));
        assertEquals(1, run(workflow));
        assertTrue(lode.messages().contains("Check #3: not executed"), lode.messages());
    }

    @Test
    void settingThatCannotBeLoadedFailsTheRun() throws IOException {
        assertEquals(1, run(workflow("NO_SUCH_BEHAVIOUR")));
        assertTrue(lode.messages().contains("settings not loaded"), lode.messages());
    }

    @Test
    void missingConnectionNamesThePort() throws IOException {
        var workflow = WorkflowFiles.write(folder.resolve("w"), List.of(TestNodes.check(2, "PASS")), List.of());
        assertEquals(1, run(workflow));
        assertTrue(lode.messages().contains("\"In\""), lode.messages());
    }

    @Test
    void unknownNodeIsNamedWithItsBundle() throws IOException {
        var workflow = WorkflowFiles.write(
                folder.resolve("w"), List.of(new Node(4, "Row Filter", "org.knime.RowFilter", "")), List.of());
        assertEquals(1, run(workflow));
        assertTrue(
                lode.messages().contains("\"Row Filter\" (#4)")
                        && lode.messages().contains("\"org.example\""),
                lode.messages());
    }

    @Test
    void settingIsChangedForTheRun() throws IOException {
        assertEquals(0, run(workflow("PASS"), "--set", "Count Source#1:rows=1"), lode.messages());
        assertEquals(2, Files.readAllLines(out.resolve("check-2/out.csv")).size());
    }

    @Test
    void changedSettingWithoutANodeIsAUsageError() throws IOException {
        assertEquals(2, run(workflow("PASS"), "--set", "Counter#1:rows=1"));
        assertTrue(lode.messages().contains("\"Count Source#1\""), lode.messages());
    }

    @Test
    void changedSettingWithoutAKeyIsAUsageError() throws IOException {
        assertEquals(2, run(workflow("PASS"), "--set", "Count Source#1:lines=1"));
        assertTrue(lode.messages().contains("lines"), lode.messages());
    }

    @Test
    void changedSettingOfAnotherTypeIsAUsageError() throws IOException {
        assertEquals(2, run(workflow("PASS"), "--set", "Count Source#1:rows=many"));
        assertTrue(lode.messages().contains("many"), lode.messages());
    }

    @Test
    void unreadableSetIsAUsageError() throws IOException {
        assertEquals(2, run(workflow("PASS"), "--set", "rows"));
    }

    @Test
    void missingWorkflowIsAFailure() {
        assertEquals(1, run(folder.resolve("nowhere")));
        assertEquals(1, lode.messages().lines().count(), lode.messages());
    }

    @Test
    void runWithoutAWorkflowIsAUsageError() {
        assertEquals(2, lode.run("run"));
        assertEquals(1, lode.messages().lines().count(), lode.messages());
    }

    @Test
    void helpShowsAnExample() {
        assertEquals(0, lode.run("run", "--help"));
        assertTrue(lode.out().contains("Examples:"), lode.out());
    }

    @Test
    void leftoversOfAnEarlierRunGoAndOtherFilesStay() throws IOException {
        run(workflow("PASS"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        run(workflow("FAIL"));
        assertFalse(Files.exists(out.resolve("check-2/out.csv")));
        assertTrue(Files.exists(out.resolve("count-source-1/counts.csv")));
        assertTrue(Files.exists(out.resolve("notes.txt")));
    }

    @Test
    void twoRunsGiveTheSameTables() throws IOException {
        run(workflow("PASS"));
        var first = Files.readString(out.resolve("check-2/out.csv"));
        run(workflow("PASS"));
        assertEquals(first, Files.readString(out.resolve("check-2/out.csv")));
    }

    @Test
    void savedWorkflowRunsFromItsSavedData() throws IOException {
        var saved = folder.resolve("saved");
        assertEquals(0, run(workflow("PASS"), "--save", saved.toString()), lode.messages());
        assertTrue(Files.exists(saved.resolve(".savedWithData")));
        var table = Files.readString(out.resolve("check-2/out.csv"));
        assertEquals(0, run(saved, "--keep-executed"), lode.messages());
        assertTrue(lode.messages().contains("kept as saved"), lode.messages());
        assertEquals(table, Files.readString(out.resolve("check-2/out.csv")));
    }

    private Path workflow(String behaviour) throws IOException {
        return WorkflowFiles.write(
                folder.resolve("w"), List.of(TestNodes.source(1, 3), TestNodes.check(2, behaviour)), CHAIN);
    }

    private int run(Path workflow, String... options) {
        var arguments = new String[options.length + 4];
        arguments[0] = "run";
        arguments[1] = workflow.toString();
        arguments[2] = "--out";
        arguments[3] = out.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return lode.run(arguments);
    }
}
