package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.learn.TargetWindow;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * How good a design run is, as figures by name:
 *
 * <ul>
 *   <li>{@code unique}: the number of different valid structures
 *   <li>{@code inside}: how many of them the models in the loop predict inside the windows
 *   <li>{@code loop_hits}: how many of them the models in the loop give a hit probability above one half
 *   <li>{@code promised}: the sum of the hit probabilities that the models in the loop give
 *   <li>{@code expected_hits}: the sum of the judge's hit probabilities over all of them
 *   <li>{@code judged_hits}: how many of them the judge gives a hit probability above one half
 *   <li>{@code agreement}: of those that the loop gives a probability above one half, the share that the judge does, too;
 *       NaN if there are none
 *   <li>{@code confirmed}: the mean of the judge's hit probabilities over those inside by the loop; NaN if there are none
 *   <li>{@code correlation}: Pearson's, of the two hit probabilities; NaN if one of them is always the same
 *   <li>{@code novelty}: the share that is not among the known materials
 *   <li>{@code diversity}: one minus the mean Tanimoto similarity of different structures (ECFP4 counts, 500 of them)
 *   <li>{@code sascore}: the mean synthetic accessibility score, from 1 (easy) to 10; NaN of polymers
 *   <li>{@code seconds}: the wall time
 * </ul>
 */
final class DesignScore {
    private static final int MOST_COMPARED = 500;

    private DesignScore() {}

    static Map<String, Double> of(
            Found found, List<TargetWindow> windows, ForestJudge judge, Set<String> known, Progress progress)
            throws Exception {
        var materials = found.materials();
        int count = materials.size();
        var judged = judge.hitProbabilities(materials, windows, progress);
        var promised =
                found.evaluations().stream().mapToDouble(DesignScore::promised).toArray();
        var inside = IntStream.range(0, count)
                .filter(i -> isInside(found.evaluations().get(i), windows))
                .toArray();
        var loopHits = IntStream.range(0, count).filter(i -> promised[i] > 0.5).toArray();
        long fresh = materials.stream()
                .filter(material -> !known.contains(material.canonical()))
                .count();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("unique", (double) count);
        figures.put("inside", (double) inside.length);
        figures.put("loop_hits", (double) loopHits.length);
        figures.put("promised", Arrays.stream(promised).sum());
        figures.put("expected_hits", Arrays.stream(judged).sum());
        figures.put("judged_hits", (double)
                Arrays.stream(judged).filter(hit -> hit > 0.5).count());
        figures.put(
                "agreement",
                Arrays.stream(loopHits)
                        .mapToDouble(i -> judged[i] > 0.5 ? 1 : 0)
                        .average()
                        .orElse(Double.NaN));
        figures.put(
                "confirmed",
                Arrays.stream(inside).mapToDouble(i -> judged[i]).average().orElse(Double.NaN));
        figures.put("correlation", correlation(promised, judged));
        figures.put("novelty", (double) fresh / count);
        figures.put("diversity", diversity(materials));
        figures.put("sascore", accessibility(materials, progress));
        figures.put("seconds", found.seconds());
        return figures;
    }

    /** The probability of all targets by the models in the loop; 0 of what they can't say anything of. */
    private static double promised(Evaluation evaluation) {
        return evaluation.mean().length == 0 ? 0 : StrictMath.exp(evaluation.logTarget());
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squaresA += (a[i] - meanA) * (a[i] - meanA);
            squaresB += (b[i] - meanB) * (b[i] - meanB);
        }
        return product / Math.sqrt(squaresA * squaresB);
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
