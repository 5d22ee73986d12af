package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.learn.Property;
import org.lode.learn.TargetWindow;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.Scoring.Kind;
import org.lode.screen.selection.Acquisition;

class ScoringTests {
    private static final List<Property> PROPERTIES = List.of(new Property("a", ""), new Property("b", ""));
    private static final List<TargetWindow> TARGETS =
            List.of(new TargetWindow("b", 10, Double.POSITIVE_INFINITY), new TargetWindow("a", 0, 1));

    private static ScreenedCandidate candidate(double a, double b) {
        var mean = new double[] {a, b};
        var deviation = new double[] {0.5, 2};
        var log = new double[] {
            TARGETS.get(0).logProbability(b, 2), TARGETS.get(1).logProbability(a, 0.5)
        };
        return new ScreenedCandidate(
                7, "c", "C", null, mean, deviation, mean, mean, new boolean[2], log, log[0] + log[1]);
    }

    private static double score(Scoring scoring, double a, double b) {
        return scoring.function(TARGETS, PROPERTIES).of(candidate(a, b));
    }

    @Test
    void expectedImprovementIsWeighedByTheOtherTargets() {
        double probability = Math.exp(TARGETS.get(1).logProbability(0.8, 0.5));
        assertEquals(
                probability * Acquisition.expectedExcess(9, 2, 12),
                score(new Scoring(Kind.EXPECTED_IMPROVEMENT, 0.1, 12, 2, 1), 0.8, 9),
                1e-12);
    }

    @Test
    void upperConfidenceBoundNeedsTheOtherTargetsWithinReach() {
        var scoring = Scoring.of(Kind.UPPER_CONFIDENCE_BOUND);
        assertEquals(13, score(scoring, 1.9, 9));
        assertEquals(Double.NEGATIVE_INFINITY, score(scoring, 2.1, 9));
    }

    @Test
    void desirabilityFallsOnTheFlanks() {
        var scoring = Scoring.of(Kind.DESIRABILITY);
        // by hand: flanks of 1 below 10, and of 0.1 beyond 0 to 1
        assertEquals(1, score(scoring, 0.5, 10));
        assertEquals(Math.sqrt(0.5 * 0.5), score(scoring, 1.05, 9.5), 1e-12);
        assertEquals(0, score(scoring, 0.5, 8.9));
    }

    @Test
    void thompsonScoresAreDrawsThatMeetTheOtherTargets() {
        var scoring = Scoring.of(Kind.THOMPSON);
        assertEquals(Acquisition.thompsonDraw(9, 2, 1, 7, 1), score(new Scoring(Kind.THOMPSON, 1, 0, 0, 1), 0.5, 9));
        assertEquals(Double.NEGATIVE_INFINITY, score(scoring, 50, 9));
    }

    @Test
    void withoutTargetsAllScoresAreTheProbability() {
        for (var kind : Kind.values()) {
            assertEquals(
                    0,
                    Scoring.of(kind).function(List.of(), PROPERTIES).of(candidate(0, 0))
                            - candidate(0, 0).score());
        }
    }

    private static List<String> chosen(Diversity diversity, int most, String... texts) {
        var pool = new ArrayList<ScreenedCandidate>();
        for (var text : texts) {
            pool.add(new ScreenedCandidate(
                    pool.size(), text, text, null, new double[0], null, null, null, null, new double[0], -pool.size()));
        }
        return diversity.choose(pool, most, MaterialKind.MOLECULE, Progress.NONE).stream()
                .map(ScreenedCandidate::text)
                .toList();
    }

    @Test
    void onlySoManyOfAClusterAreTaken() {
        var texts = new String[] {"CCCCCCCCCC", "CCCCCCCCCCC", "CCCCCCCCCCCC", "c1ccccc1C(=O)O", "OCC(N)=O"};
        assertEquals(
                List.of("CCCCCCCCCC", "c1ccccc1C(=O)O"),
                chosen(new Diversity(Diversity.Kind.CLUSTERS, 0.6, 1), 2, texts));
        assertEquals(
                List.of("CCCCCCCCCC", "CCCCCCCCCCC", "c1ccccc1C(=O)O"),
                chosen(new Diversity(Diversity.Kind.CLUSTERS, 0.6, 2), 3, texts));
    }

    @Test
    void onlySoManyOfAScaffoldAreTakenAndChainsAreNotLimited() {
        // toluene, ethylbenzene and xylene are benzene without their side chains; hexane and hexanol have no ring
        var texts = new String[] {"Cc1ccccc1", "CCc1ccccc1", "CCCCCC", "CCCCCCO", "Cc1ccccc1C", "C1CCCCC1"};
        assertEquals(
                List.of("Cc1ccccc1", "CCCCCC", "CCCCCCO", "C1CCCCC1"),
                chosen(new Diversity(Diversity.Kind.SCAFFOLDS, 0.6, 1), 4, texts));
        assertEquals(
                List.of("Cc1ccccc1", "CCc1ccccc1", "CCCCCC", "CCCCCCO", "C1CCCCC1"),
                chosen(new Diversity(Diversity.Kind.SCAFFOLDS, 0.6, 2), 9, texts));
    }

    @Test
    void maxMinBeginsWithTheBestAndGoesFar() {
        var texts = new String[] {"CCCCCCCCCC", "CCCCCCCCCCC", "CCCCCCCCCCCC", "c1ccccc1"};
        assertEquals(
                List.of("CCCCCCCCCC", "c1ccccc1"), chosen(new Diversity(Diversity.Kind.MAX_MIN, 0.6, 1), 2, texts));
    }

    @Test
    void clustersOfNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Diversity(Diversity.Kind.CLUSTERS, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Diversity(Diversity.Kind.CLUSTERS, 0.5, 0));
    }
}
