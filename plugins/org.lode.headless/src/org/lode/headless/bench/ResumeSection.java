package org.lode.headless.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lode.represent.Progress;

/**
 * Runs {@code ./lode screen} with little memory twice: once let alone, and once killed ten times at random moments and
 * resumed, which must leave the same bytes.
 */
final class ResumeSection {
    private static final int KILLS = 10;
    private static final int ROWS = 60_000;
    private static final int QUICK_ROWS = 4_000;
    private static final int PARTS = 40;

    private final PolymerScreening screening;
    private final int rows;

    ResumeSection(PolymerScreening screening, boolean quick) {
        this.screening = screening;
        rows = quick ? QUICK_ROWS : ROWS;
    }

    void run(Figures figures, Progress progress) throws Exception {
        var file = screening.sample(rows);
        progress.report(0, "screening without a break");
        var whole = MeasuredProcess.run(command(file, out("whole")), log(), progress);
        int kills = killed(file, whole.seconds(), progress);
        boolean same = hash(out("whole")).equals(hash(out("killed")));
        figures.add(
                "screen_resume_identical",
                same ? 1 : 0,
                "",
                "killed " + kills + " times and resumed, SHA-256 of all results; " + rows + " polymers, "
                        + PolymerScreening.HOW + ", -Xmx512m");
    }

    private Path out(String name) {
        return screening.folder().resolve(name);
    }

    private Path log() {
        return out("log");
    }

    private List<String> command(Path file, Path out) throws BenchmarkException {
        var arguments = screening.screen(file, out);
        arguments.addAll(List.of("--part-size", Integer.toString(rows / PARTS), "--resume"));
        return MeasuredProcess.lode("512m", arguments);
    }

    private int killed(Path file, double wholeSeconds, Progress progress) throws Exception {
        var random = new Random(7);
        int kills = 0;
        while (kills < KILLS) {
            progress.report((double) kills / KILLS, "killing a run");
            var process = MeasuredProcess.start(command(file, out("killed")), log());
            long patience = (long) (1000 * wholeSeconds * (0.2 + 0.3 * random.nextDouble()));
            if (process.waitFor(patience, TimeUnit.MILLISECONDS)) {
                // it came to its end before it was killed often enough: once more from the beginning
                PolymerScreening.delete(out("killed"));
            } else {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        MeasuredProcess.run(command(file, out("killed")), log(), progress);
        return kills;
    }

    private static String hash(Path folder) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var name : List.of("best.csv", "front.csv", "all.csv", "rejected.csv")) {
            digest.update(Files.readAllBytes(folder.resolve(name)));
        }
        return Arrays.toString(digest.digest());
    }
}
