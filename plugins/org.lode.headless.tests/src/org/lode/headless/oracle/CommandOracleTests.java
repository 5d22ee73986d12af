package org.lode.headless.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lode.design.likelihood.Evaluation;
import org.lode.headless.oracle.CommandOracle.Scale;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Commands in the language of the POSIX shell. */
class CommandOracleTests {
    private static final String LENGTH = "while read -r smiles; do echo ${#smiles}; done";

    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
    }

    private static List<Material> molecules(String... smiles) throws Exception {
        var materials = new ArrayList<Material>();
        for (var text : smiles) {
            materials.add(Material.parse(MaterialKind.MOLECULE, text));
        }
        return materials;
    }

    private List<Evaluation> ask(String command, Scale scale, long seconds, List<Material> materials)
            throws LearnException {
        try (var oracle = new CommandOracle(command, scale, seconds, messages::add)) {
            return oracle.evaluate(materials, Progress.NONE);
        }
    }

    private String failure(String command, String... smiles) {
        return assertThrows(LearnException.class, () -> ask(command, Scale.probability(), 1, molecules(smiles)))
                .getMessage();
    }

    @Test
    void scoresComeInTheOrderOfTheStructures() throws Exception {
        var evaluations = ask(LENGTH, Scale.of(2), 60, molecules("C", "CCO", "CC"));
        assertEquals(1, evaluations.get(0).mean()[0]);
        assertEquals(3, evaluations.get(1).mean()[0]);
        assertEquals(1, evaluations.get(2).logLikelihood());
    }

    @Test
    void theCommandStaysOpenFromBatchToBatch() throws Exception {
        var counting = "n=0; while read -r smiles; do n=$((n+1)); echo $n; done";
        try (var oracle = new CommandOracle(counting, Scale.of(1), 60, messages::add)) {
            oracle.evaluate(molecules("C", "N"), Progress.NONE);
            var third = oracle.evaluate(molecules("O"), Progress.NONE).get(0);
            assertEquals(3, third.mean()[0]);
        }
    }

    @Test
    void moreLinesThanAPipeHoldsDoNotBlock() throws Exception {
        var many = Collections.nCopies(20_000, molecules("CCCCCCCCCC").get(0));
        assertEquals(20_000, ask(LENGTH, Scale.of(1), 60, many).size());
    }

    @Test
    void aProbabilityCountsByItsLogarithmAndNanMustNotBe() throws Exception {
        var answers =
                ask("read -r a; read -r b; printf '0.5\\nnan\\n'; cat", Scale.probability(), 60, molecules("C", "N"));
        assertEquals(Math.log(0.5), answers.get(0).logLikelihood(), 1e-15);
        assertEquals(Double.NEGATIVE_INFINITY, answers.get(1).logLikelihood());
    }

    @Test
    void aCrashIsToldWithItsLastWords() {
        var message = failure("read -r a; echo 1; echo 'out of memory' >&2; exit 3", "C", "N");
        assertTrue(message.contains("exit code 3"), message);
        assertTrue(message.contains("1 of 2"), message);
        assertTrue(message.contains("'out of memory'"), message);
    }

    @Test
    void aCommandThatIsNoneIsTold() {
        var message = failure("no-such-program-anywhere", "C");
        assertTrue(message.contains("no-such-program-anywhere"), message);
    }

    @Test
    void aCommandThatSaysNothingIsNotWaitedForForever() {
        var message = failure("exec sleep 100", "C");
        assertTrue(message.contains("0 of 1") && message.contains("--timeout"), message);
    }

    @Test
    void aLineTooManyIsTold() throws Exception {
        var molecules = molecules("C", "N");
        try (var oracle =
                new CommandOracle("while read -r a; do echo 1; echo 0; done", Scale.probability(), 60, messages::add)) {
            oracle.evaluate(molecules, Progress.NONE);
            var message = assertThrows(LearnException.class, oracle::finish).getMessage();
            assertTrue(message.contains("wrote '1' when all 2 lines had been answered"), message);
        }
    }

    @Test
    void aLineThatIsMissingIsTold() {
        var message = failure("read -r a; read -r b; echo 1; cat > /dev/null", "C", "N");
        assertTrue(message.contains("1 of 2"), message);
    }

    @Test
    void endlessOutputIsNotTakenIn() throws Exception {
        var molecules = molecules("C");
        try (var oracle = new CommandOracle("exec yes 1", Scale.probability(), 60, messages::add)) {
            var message = assertThrows(LearnException.class, () -> {
                        oracle.evaluate(molecules, Progress.NONE);
                        oracle.finish();
                    })
                    .getMessage();
            assertTrue(message.contains("wrote '1' when all "), message);
        }
    }

    @Test
    void aLineWithoutAnEndIsCutOff() {
        var message = failure("read -r a; head -c 3000000 /dev/zero | tr '\\0' x; echo; cat", "CCO");
        assertTrue(message.length() < 300, message);
    }

    @Test
    void aCommandThatHangsIsEnded() throws Exception {
        failure("echo $$ >&2; exec sleep 100", "C");
        var process = ProcessHandle.of(Long.parseLong(messages.get(0)));
        if (process.isPresent()) {
            process.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatIsNoNumberIsTold() {
        var message = failure("while read -r a; do echo good; done", "CCO");
        assertTrue(message.contains("'good'") && message.contains("'OCC'") || message.contains("'CCO'"), message);
    }

    @Test
    void aScoreThatIsNoProbabilityIsTold() {
        assertTrue(failure(LENGTH, "CCO").contains("--scale"));
    }

    @Test
    void theWaitIsCancelled() throws Exception {
        var cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (var oracle = new CommandOracle("exec sleep 100", Scale.of(1), 600, messages::add)) {
            var molecules = molecules("C");
            assertThrows(CancellationException.class, () -> oracle.evaluate(molecules, cancelled));
        }
    }
}
