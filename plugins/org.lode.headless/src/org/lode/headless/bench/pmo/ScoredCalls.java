package org.lode.headless.bench.pmo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.lode.design.sampler.Oracle;
import org.lode.design.sampler.Score;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;

/**
 * Scores molecules and keeps the scores in the order of the calls. Only different molecules that can be read are calls;
 * beyond the budget nothing is scored. Not thread-safe.
 */
public final class ScoredCalls implements Oracle {
    private static final int TOP = 10;
    private static final int EVERY = 100;

    /** Stands for the score 0, of which there is no logarithm; below all others, so that a search leaves such molecules. */
    private static final double LEAST = Double.MIN_NORMAL;

    private final PmoTask task;
    private final int budget;
    private final Map<String, Double> scores = new LinkedHashMap<>();

    /**
     * Without any calls yet.
     *
     * @param budget the most calls
     */
    public ScoredCalls(PmoTask task, int budget) {
        this.task = task;
        this.budget = budget;
    }

    /** The score of a molecule, known or new; null if it has none or the budget is used up. */
    Double score(Molecule molecule) {
        var canonical = molecule.canonical();
        if (!scores.containsKey(canonical) && scores.size() < budget) {
            task.score(molecule).ifPresent(score -> scores.put(canonical, score));
        }
        return scores.get(canonical);
    }

    @Override
    public List<Score> score(List<String> smiles, int step, Progress progress) {
        var result = new ArrayList<Score>(smiles.size());
        for (var text : smiles) {
            progress.check();
            result.add(logScore(text));
        }
        return result;
    }

    @SuppressWarnings("unused") // what can't be read has no score, for whatever reason
    private Score logScore(String smiles) {
        try {
            var molecule = Molecule.parse(smiles);
            var score = score(molecule);
            return score == null
                    ? Score.UNREADABLE
                    : new Score(molecule.canonical(), StrictMath.log(Math.max(score, LEAST)));
        } catch (MaterialException unreadable) {
            return Score.UNREADABLE;
        }
    }

    @Override
    public long calls() {
        return scores.size();
    }

    /** The most calls. */
    int budget() {
        return budget;
    }

    /** Whether nothing more is scored. */
    boolean exhausted() {
        return scores.size() >= budget;
    }

    /**
     * Area under the mean of the ten best scores so far against the calls, per call of the budget: trapezia of 100 calls;
     * when a search stopped before its budget was used up, its last mean holds for the rest.
     */
    public double topTenArea() {
        var best = new PriorityQueue<Double>();
        double sum = 0;
        double before = 0;
        int counted = 0;
        int call = 0;
        for (double score : scores.values()) {
            best.add(score);
            if (best.size() > TOP) {
                best.remove();
            }
            call++;
            if (call % EVERY == 0 || call == scores.size()) {
                double mean =
                        best.stream().mapToDouble(Double::doubleValue).average().orElse(0);
                sum += (call - counted) * (mean + before) / 2;
                before = mean;
                counted = call;
            }
        }
        return (sum + (budget - counted) * before) / budget;
    }
}
