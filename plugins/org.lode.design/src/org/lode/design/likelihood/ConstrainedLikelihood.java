package org.lode.design.likelihood;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lode.design.constraint.Constraint;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/** A likelihood times the factors of constraints. What a hard constraint forbids is not evaluated at all. */
public final class ConstrainedLikelihood implements Likelihood {
    /** Structures evaluated between two looks at the progress. */
    private static final int BLOCK = 1024;

    /** Fewer structures are not worth a thread of their own. */
    private static final int GRAIN = 8;

    private final Likelihood likelihood;
    private final List<Constraint> constraints;
    private final int threads;

    /**
     * Takes the likelihood of what the constraints allow.
     *
     * @param threads number of threads that look at the constraints; 0 for as many as there are processors
     */
    public ConstrainedLikelihood(Likelihood likelihood, List<Constraint> constraints, int threads) {
        this.likelihood = likelihood;
        this.constraints = List.copyOf(constraints);
        this.threads = threads;
    }

    @Override
    public List<Evaluation> evaluate(List<? extends Material> materials, Progress progress) throws LearnException {
        var evaluations = new ArrayList<Evaluation>(materials.size());
        for (int from = 0; from < materials.size(); from += BLOCK) {
            int to = Math.min(materials.size(), from + BLOCK);
            evaluations.addAll(evaluateBlock(materials.subList(from, to), progress));
        }
        return evaluations;
    }

    @Override
    public Optional<Targets> targets() {
        return likelihood.targets();
    }

    private List<Evaluation> evaluateBlock(List<? extends Material> materials, Progress progress)
            throws LearnException {
        var factors = factors(materials, progress);
        var allowed = new ArrayList<Material>();
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] > Double.NEGATIVE_INFINITY) {
                allowed.add(materials.get(i));
            }
        }
        var evaluations = new ArrayList<>(Collections.nCopies(factors.length, Evaluation.IMPOSSIBLE));
        var ofAllowed = likelihood.evaluate(allowed, progress).iterator();
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] > Double.NEGATIVE_INFINITY) {
                evaluations.set(i, ofAllowed.next().times(factors[i]));
            }
        }
        return evaluations;
    }

    private double[] factors(List<? extends Material> materials, Progress progress) {
        var factors = new double[materials.size()];
        if (constraints.isEmpty()) {
            return factors;
        }
        try (var parallel = new Parallel(threads)) {
            parallel.forRange(factors.length, GRAIN, (from, to) -> {
                for (int i = from; i < to; i++) {
                    progress.check();
                    for (var constraint : constraints) {
                        factors[i] += constraint.logFactor(materials.get(i));
                    }
                }
            });
        }
        return factors;
    }
}
