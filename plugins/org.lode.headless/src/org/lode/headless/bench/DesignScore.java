package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.search.EnvironmentCounts;
import org.lode.learn.TargetWindow;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * How good a design run is.
 *
 * @param unique the number of different valid structures
 * @param inside how many of them the models in the loop predict inside the windows
 * @param expectedHits the sum of the judge's hit probabilities over all of them
 * @param judgedHits how many of them the judge gives a hit probability above one half
 * @param promised the sum of the hit probabilities that the models in the loop give
 * @param confirmed the mean of the judge's hit probabilities over those inside by the loop; NaN if there are none
 * @param novelty the share that is not among the known materials
 * @param diversity one minus the mean Tanimoto similarity of different structures (ECFP4 counts, 500 of them)
 * @param accessibility the mean synthetic accessibility score, from 1 (easy) to 10; NaN of polymers
 * @param seconds the wall time
 */
record DesignScore(
        double unique,
        double inside,
        double expectedHits,
        double judgedHits,
        double promised,
        double confirmed,
        double novelty,
        double diversity,
        double accessibility,
        double seconds) {
    private static final int MOST_COMPARED = 500;

    static DesignScore of(
            Found found, List<TargetWindow> windows, ForestJudge judge, Set<String> known, Progress progress)
            throws Exception {
        var materials = found.materials();
        var hits = judge.hitProbabilities(materials, windows, progress);
        int inside = 0;
        double insideHits = 0;
        for (int i = 0; i < hits.length; i++) {
            if (isInside(found.evaluations().get(i), windows)) {
                inside++;
                insideHits += hits[i];
            }
        }
        long fresh = materials.stream()
                .filter(material -> !known.contains(material.canonical()))
                .count();
        return new DesignScore(
                hits.length,
                inside,
                Arrays.stream(hits).sum(),
                Arrays.stream(hits).filter(hit -> hit > 0.5).count(),
                found.evaluations().stream()
                        .filter(evaluation -> evaluation.mean().length > 0)
                        .mapToDouble(evaluation -> StrictMath.exp(evaluation.logTarget()))
                        .sum(),
                inside == 0 ? Double.NaN : insideHits / inside,
                (double) fresh / hits.length,
                diversity(materials),
                accessibility(materials, progress),
                found.seconds());
    }

    /** The models of a task stand in the order of its windows. */
    private static boolean isInside(Evaluation evaluation, List<TargetWindow> windows) {
        if (evaluation.mean().length == 0) {
            return false;
        }
        for (int i = 0; i < windows.size(); i++) {
            if (!windows.get(i).contains(evaluation.mean()[i])) {
                return false;
            }
        }
        return true;
    }

    private static double diversity(List<Material> materials) throws MaterialException {
        var counts = new ArrayList<EnvironmentCounts>();
        int compared = Math.min(MOST_COMPARED, materials.size());
        for (int i = 0; i < compared; i++) {
            // evenly from all, whatever they are ordered by
            counts.add(EnvironmentCounts.of(materials.get((int) ((long) i * materials.size() / compared))));
        }
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += counts.get(i).similarity(counts.get(j));
            }
        }
        return 1 - sum / (counts.size() * (counts.size() - 1) / 2.0);
    }

    private static double accessibility(List<Material> materials, Progress progress) throws MaterialException {
        if (!Recipe.parse("sascore").accepts(materials.get(0).kind())) {
            return Double.NaN;
        }
        var features = new Featurizer(Recipe.parse("sascore"), 0).compute(materials, Quiet.of(progress));
        double sum = 0;
        for (int row = 0; row < features.rows(); row++) {
            sum += features.get(row, 0);
        }
        return sum / features.rows();
    }
}
