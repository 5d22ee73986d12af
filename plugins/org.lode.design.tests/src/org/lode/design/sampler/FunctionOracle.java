package org.lode.design.sampler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** Scores the canonical text by a function. */
final class FunctionOracle implements Oracle {
    private final ToDoubleFunction<String> logLikelihood;
    private double seconds = Double.NaN;
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    FunctionOracle(ToDoubleFunction<String> logLikelihood) {
        this.logLikelihood = logLikelihood;
    }

    @Override
    public List<Score> score(List<String> smiles, int step, Progress progress) {
        var scores = new ArrayList<Score>();
        for (var text : smiles) {
            var structure = canonical.computeIfAbsent(
                    text, key -> Structures.parse(MaterialKind.MOLECULE, key).canonical());
            seen.add(structure);
            scores.add(new Score(structure, logLikelihood.applyAsDouble(structure)));
        }
        return scores;
    }

    @Override
    public long calls() {
        return seen.size();
    }

    /** All structures that were asked about, in the order of the first questions. */
    List<String> structures() {
        return List.copyOf(seen);
    }

    /** Lets each step be recorded with the same time, in seconds. */
    FunctionOracle taking(double newSeconds) {
        seconds = newSeconds;
        return this;
    }

    @Override
    public double seconds(int step, double measured) {
        return Double.isNaN(seconds) ? measured : seconds;
    }
}
