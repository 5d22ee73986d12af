package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

class ScreeningTests {
    private static final List<TargetWindow> TARGETS =
            List.of(new TargetWindow("length", 30, 40), new TargetWindow("size", 25, Double.POSITIVE_INFINITY));

    private static List<PropertyModel> models;

    /** Keeps all rows. */
    private static final class Rows implements ScreeningListener {
        private final List<ScreenedCandidate> screened = new ArrayList<>();
        private final List<RejectedCandidate> rejected = new ArrayList<>();

        @Override
        public void screened(ScreenedCandidate candidate) {
            screened.add(candidate);
        }

        @Override
        public void rejected(RejectedCandidate candidate) {
            rejected.add(candidate);
        }
    }

    @BeforeAll
    static void learn() throws Exception {
        models = List.of(
                TestModels.length("length", "descriptors2d"), TestModels.length("size", "ecfp(radius=1,size=64)"));
    }

    private static List<Candidate> candidates(int count) {
        var chains = TestModels.chains();
        var random = new Random(5);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var text = chains.get(random.nextInt(chains.size()));
                    return new Candidate("row " + i, i % 97 == 13 ? text + "(" : "Br" + text);
                })
                .toList();
    }

    private static ScreeningResult screen(
            List<Candidate> candidates, int best, boolean deduplicate, int threads, ScreeningListener listener)
            throws LearnException, IOException {
        var settings = new ScreeningSettings(MaterialKind.MOLECULE, best, deduplicate, threads);
        try (var source = CandidateSource.of(candidates)) {
            return Screening.run(source, models, TARGETS, settings, listener, Progress.NONE);
        }
    }

    private static String line(ScreenedCandidate row) {
        return row.index()
                + row.name()
                + row.text()
                + Arrays.toString(row.mean())
                + Arrays.toString(row.deviation())
                + Arrays.toString(row.inDomain())
                + Arrays.toString(row.logProbability())
                + row.score();
    }

    @Test
    void theBestAreThoseOfASortOfAllRows() throws Exception {
        var rows = new Rows();
        var result = screen(candidates(3000), 100, false, 2, rows);
        var sorted = rows.screened.stream()
                .sorted(Comparator.comparingDouble((ScreenedCandidate row) -> -row.score())
                        .thenComparingLong(ScreenedCandidate::index))
                .limit(100)
                .map(ScreeningTests::line)
                .toList();
        assertEquals(sorted, result.best().stream().map(ScreeningTests::line).toList());
    }

    @Test
    void rowsComeInTheOrderOfTheCandidates() throws Exception {
        var rows = new Rows();
        screen(candidates(2000), 1, false, 3, rows);
        var indexes = LongStream.concat(
                        rows.screened.stream().mapToLong(ScreenedCandidate::index),
                        rows.rejected.stream().mapToLong(RejectedCandidate::index))
                .sorted()
                .toArray();
        assertTrue(Arrays.equals(LongStream.range(0, 2000).toArray(), indexes));
        for (int i = 1; i < rows.screened.size(); i++) {
            assertTrue(rows.screened.get(i - 1).index() < rows.screened.get(i).index());
        }
    }

    @Test
    void oneOrThreeThreadsGiveTheSame() throws Exception {
        var one = new Rows();
        var three = new Rows();
        screen(candidates(2000), 50, true, 1, one);
        screen(candidates(2000), 50, true, 3, three);
        assertEquals(
                one.screened.stream().map(ScreeningTests::line).toList(),
                three.screened.stream().map(ScreeningTests::line).toList());
    }

    @Test
    void anotherOrderOfTheRowsGivesTheSameBest() throws Exception {
        var shuffled = new ArrayList<>(candidates(1000));
        Collections.shuffle(shuffled, new Random(1));
        var best =
                screen(candidates(1000), 1000, false, 2, ScreeningListener.NONE).best();
        var bestOfShuffled =
                screen(shuffled, 1000, false, 2, ScreeningListener.NONE).best();
        for (int i = 0; i < best.size(); i++) {
            assertEquals(best.get(i).score(), bestOfShuffled.get(i).score());
        }
    }

    @Test
    void everyMalformedRowIsRejectedWithItsReason() throws Exception {
        var rows = new Rows();
        var result = screen(candidates(1000), 10, false, 2, rows);
        assertEquals(11, result.rejected());
        assertEquals(989, result.screened());
        var first = rows.rejected.get(0);
        assertEquals("row 13", first.name());
        assertTrue(first.reason().contains(first.text()), first.reason());
    }

    @Test
    void aMaterialThatWasMetBeforeIsLeftOut() throws Exception {
        var candidates = List.of(
                new Candidate("a", "CCO"),
                new Candidate("b", "OCC"),
                new Candidate("c", "C(O)C"),
                new Candidate("d", "CC"));
        var rows = new Rows();
        var result = screen(candidates, 10, true, 1, rows);
        assertEquals(2, result.duplicates());
        assertEquals(
                List.of("a", "d"),
                rows.screened.stream().map(ScreenedCandidate::name).toList());
    }

    @Test
    void predictionsAreThoseOfTheModelAlone() throws Exception {
        var rows = new Rows();
        screen(List.of(new Candidate("a", "CCCCO"), new Candidate("b", "CCN")), 10, false, 1, rows);
        var materials =
                List.of(Material.parse(MaterialKind.MOLECULE, "CCCCO"), Material.parse(MaterialKind.MOLECULE, "CCN"));
        for (int property = 0; property < models.size(); property++) {
            var alone = models.get(property).predictMaterials(materials, Progress.NONE);
            for (int row = 0; row < 2; row++) {
                assertEquals(alone.mean()[row], rows.screened.get(row).mean()[property]);
                assertEquals(alone.deviation()[row], rows.screened.get(row).deviation()[property]);
            }
        }
    }

    @Test
    void theScoreIsTheSumOfTheTargetsLogarithms() throws Exception {
        var row = screen(List.of(new Candidate("a", "CCCCCCCCCCO")), 1, false, 1, ScreeningListener.NONE)
                .best()
                .get(0);
        double expected = 0;
        for (int i = 0; i < TARGETS.size(); i++) {
            expected += TARGETS.get(i).logProbability(row.mean()[i], row.deviation()[i]);
        }
        assertEquals(expected, row.score(), 1e-12);
        assertEquals(Math.exp(expected), row.probability(), 1e-12);
    }

    @Test
    void anEmptySourceGivesAnEmptyResult() throws Exception {
        var result = screen(List.of(), 10, true, 2, ScreeningListener.NONE);
        assertEquals(0, result.read());
        assertEquals(List.of(), result.best());
    }

    @Test
    void aTargetWithoutModelIsNamed() {
        var settings = new ScreeningSettings(MaterialKind.MOLECULE, 1, false, 1);
        var failure = assertThrows(
                LearnException.class,
                () -> Screening.run(
                        CandidateSource.of(List.of()),
                        models,
                        List.of(new TargetWindow("colour", 0, 1)),
                        settings,
                        ScreeningListener.NONE,
                        Progress.NONE));
        assertTrue(failure.getMessage().contains("'colour'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("'size'"), failure.getMessage());
    }

    @Test
    void aKindThatTheDescriptorsDontKnowIsRefused() {
        var settings = new ScreeningSettings(MaterialKind.COMPOSITION, 1, false, 1);
        assertThrows(
                LearnException.class,
                () -> Screening.run(
                        CandidateSource.of(List.of()),
                        models,
                        TARGETS,
                        settings,
                        ScreeningListener.NONE,
                        Progress.NONE));
    }

    @Test
    @Tag("check-18")
    void endlessCandidatesAreReadNoFartherThanTheListenerHasTaken() {
        var given = new AtomicLong();
        var endless = new Iterator<Candidate>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Candidate next() {
                return new Candidate("row " + given.incrementAndGet(), "CCO");
            }
        };
        var taken = new AtomicLong();
        var progress = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return taken.get() >= 5000;
            }
        };
        var listener = new ScreeningListener() {
            @Override
            public void screened(ScreenedCandidate candidate) {
                taken.incrementAndGet();
            }

            @Override
            public void rejected(RejectedCandidate candidate) {
                taken.incrementAndGet();
            }
        };
        var settings = new ScreeningSettings(MaterialKind.MOLECULE, 10, false, 2);
        assertThrows(
                CancellationException.class,
                () -> Screening.run(CandidateSource.of(endless, 0), models, TARGETS, settings, listener, progress));
        assertTrue(given.get() < 5000 + 6 * 256, given + " were read");
    }
}
