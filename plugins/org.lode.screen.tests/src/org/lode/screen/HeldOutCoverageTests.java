package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lode.learn.Property;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TargetWindow;
import org.lode.learn.TrainingSet;
import org.lode.learn.linear.BayesianRidge;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** Intervals and probabilities of a screening beside values that its model has not seen. */
class HeldOutCoverageTests {
    private static final int TRAINING = 300;
    private static final int HELD_OUT = 1500;

    private final Random random = new Random(17);

    private String chain() {
        var chain = new StringBuilder("C");
        for (int atom = random.nextInt(18); atom > 0; atom--) {
            chain.append("CCON".charAt(random.nextInt(4)));
        }
        return chain.toString();
    }

    /** Its noise is normal with a deviation of 4. */
    private double value(String chain) {
        return 2 * chain.length() + 5 * chain.chars().filter(c -> c == 'O').count() + 4 * random.nextGaussian();
    }

    @Test
    void nineOfTenHeldOutValuesLieInTheIntervalsAndAsManyInTheWindowAsItsProbabilitiesSay() throws Exception {
        var recipe = Recipe.parse("groups");
        var texts = new ArrayList<String>();
        var materials = new ArrayList<Material>();
        for (int i = 0; i < TRAINING; i++) {
            texts.add(chain());
            materials.add(Material.parse(MaterialKind.MOLECULE, texts.get(i)));
        }
        var data = new TrainingSet(
                new Featurizer(recipe, 1).compute(materials, Progress.NONE),
                texts,
                texts.stream().mapToDouble(this::value).toArray(),
                new Property("size", "1"),
                recipe,
                Provenance.of("made for tests", "2026-01-01"));
        var model = new RegressionLearner(new BayesianRidge(), 5, 1).learn(data, Progress.NONE);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < HELD_OUT; i++) {
            candidates.add(new Candidate("c" + i, chain()));
        }
        var rows = new ArrayList<ScreenedCandidate>();
        try (var source = CandidateSource.of(candidates)) {
            var settings = new ScreeningSettings(MaterialKind.MOLECULE, HELD_OUT, false, 1);
            var targets = List.of(new TargetWindow("size", 20, 30));
            rows.addAll(Screening.run(source, List.of(model), targets, settings, ScreeningListener.NONE, Progress.NONE)
                    .best());
        }
        double covered = 0;
        double hits = 0;
        double expectedHits = 0;
        for (var row : rows) {
            double value = value(row.text());
            covered += value >= row.lower()[0] && value <= row.upper()[0] ? 1 : 0;
            hits += value >= 20 && value <= 30 ? 1 : 0;
            expectedHits += row.probability();
        }
        assertEquals(HELD_OUT, rows.size());
        // three deviations of the share of so many draws, and the calibration's own error beside
        assertEquals(0.9, covered / HELD_OUT, 0.05);
        assertEquals(expectedHits / HELD_OUT, hits / HELD_OUT, 0.05);
    }
}
