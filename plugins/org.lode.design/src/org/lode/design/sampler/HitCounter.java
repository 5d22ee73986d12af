package org.lode.design.sampler;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lode.design.likelihood.Targets;
import org.lode.learn.LearnException;
import org.lode.represent.Progress;

/** An oracle that counts the different structures which meet the targets with a likelihood of at least one half. */
final class HitCounter implements Oracle {
    private static final double LOG_HALF = -StrictMath.log(2);

    private final Oracle oracle;
    private final Set<String> hits = new HashSet<>();

    HitCounter(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public List<Score> score(List<String> smiles, int step, Progress progress) throws LearnException {
        var scores = oracle.score(smiles, step, progress);
        for (var score : scores) {
            if (score.logLikelihood() >= LOG_HALF) {
                hits.add(score.structure());
            }
        }
        return scores;
    }

    @Override
    public long calls() {
        return oracle.calls();
    }

    @Override
    public Optional<Targets> targets() {
        return oracle.targets();
    }

    @Override
    public double seconds(int step, double measured) {
        return oracle.seconds(step, measured);
    }

    int hits() {
        return hits.size();
    }
}
