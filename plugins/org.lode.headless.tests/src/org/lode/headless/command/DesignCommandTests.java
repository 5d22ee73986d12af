package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignCommandTests {
    /** Likes short SMILES with oxygen. */
    private static final String ORACLE =
            "while read -r s; do o=$(printf %s \"$s\" | tr -cd O); echo $((3*${#o}-${#s})); done";

    @TempDir
    private Path folder;

    private Path starts;

    @BeforeEach
    void write() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
        starts = Files.writeString(
                folder.resolve("starts.csv"), "smiles\nCCO\nCC(C)CO\nOCCO\nCCOC\nCC(=O)O\nCOCCO\nCCCC=O\n");
    }

    private CommandLineRunner design(String out, int budget, String... more) {
        var line = new CommandLineRunner();
        var arguments = new String[10 + more.length];
        var fixed = new String[] {
            "design",
            "--oracle",
            ORACLE,
            "--starts",
            starts.toString(),
            "--scale",
            "2",
            "--out",
            folder.resolve(out).toString(),
            "--budget=" + budget
        };
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        line.run(arguments);
        return line;
    }

    @Test
    void theBestAreWrittenWithTheirScores() throws Exception {
        design("best.csv", 150, "--designs", "5");
        var lines = Files.readAllLines(folder.resolve("best.csv"));
        assertEquals("rank,smiles,score,novel,nearest start,similarity,step,route", lines.get(0));
        assertEquals(6, lines.size());
        var best = lines.get(1).split(",");
        long oxygen = best[1].chars().filter(symbol -> symbol == 'O').count();
        assertEquals(3.0 * oxygen - best[1].length(), Double.parseDouble(best[2]));
    }

    @Test
    void theOracleIsAskedAsOftenAsTheBudgetAllowsAndNotOnceMore() throws Exception {
        var asked = folder.resolve("asked.txt");
        var oracle = "while read -r s; do echo $s >> '" + asked + "'; echo $((-${#s})); done";
        var line = new CommandLineRunner();
        int code = line.run(
                "design",
                "--oracle",
                oracle,
                "--scale",
                "1",
                "--starts",
                starts.toString(),
                "--out",
                folder.resolve("best.csv").toString(),
                "--budget=123");
        assertEquals(0, code, line.messages());
        var lines = Files.readAllLines(asked);
        assertEquals(123, lines.size());
        assertEquals(123, lines.stream().distinct().count());
    }

    @Test
    void aDesignThatIsGoneOnWithComesToTheSameResult() throws Exception {
        design("whole.csv", 400);
        design("parts.csv", 150);
        design("parts.csv", 400, "--resume");
        assertEquals(Files.readString(folder.resolve("whole.csv")), Files.readString(folder.resolve("parts.csv")));
    }

    @Test
    void aDesignThatIsKeptIsNotOverwritten() {
        design("best.csv", 150);
        var again = design("best.csv", 150);
        assertTrue(again.messages().contains("--resume"), again.messages());
    }

    @Test
    void withoutACheckpointThereIsNothingToResume() {
        var line = design("none.csv", 150, "--resume");
        assertTrue(line.messages().contains("none.csv.checkpoint"), line.messages());
    }

    private CommandLineRunner withOracle(String oracle) {
        var line = new CommandLineRunner();
        var out = folder.resolve("best.csv").toString();
        line.run("design", "--oracle", oracle, "--starts", starts.toString(), "--out", out, "--budget=100");
        return line;
    }

    @Test
    void anOracleThatDiesAtOnceLeavesNothingBehind() throws Exception {
        var line = withOracle("exit 3");
        assertTrue(line.messages().contains("ended with exit code 3 after 0 of"), line.messages());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(starts), files.toList());
        }
    }

    @Test
    void anOracleThatGivesNoScoresIsTold() {
        var line = withOracle("while read -r s; do echo nan; done");
        assertTrue(line.messages().contains("structures got a score, so there is no design"), line.messages());
    }

    @Test
    void anOracleThatAnswersTooMuchIsTold() {
        var line = withOracle("while read -r s; do echo 0.5; echo 0.5; done");
        assertTrue(line.messages().contains("one line for each line it reads"), line.messages());
    }
}
