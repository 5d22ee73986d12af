package org.lode.design.likelihood;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lode.learn.LearnException;
import org.lode.learn.ModelPanel;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/**
 * The likelihood of target windows under property models:
 * {@code p(Y in U | S) = prod_k [Phi((b_k - m_k) / s_k) - Phi((a_k - m_k) / s_k)]} with mean {@code m} and deviation
 * {@code s} of the prediction (H. Ikebata et al., J. Comput.-Aided Mol. Des. 31 (2017) 379).
 *
 * <p>A sampler looks for structures that the models are wrong about, and finds them outside of the applicability
 * domains: there the models' deviations are too small, however much they are widened. So the probability of a structure
 * that lies outside of the domain of a target's model is multiplied with a trust below 1.
 */
public final class TargetLikelihood implements Likelihood {
    /** Structures evaluated between two looks at the progress. */
    private static final int BLOCK = 1024;

    private final ModelPanel panel;
    private final List<TargetWindow> targets;
    private final int[] property;
    private final double logTrustOutside;
    private final int threads;

    /**
     * Takes models and targets.
     *
     * @param trustOutside the share of predicted hits outside of the applicability domain that is believed, above 0, at
     *     most 1
     * @param threads number of threads; 0 for as many as there are processors
     * @throws LearnException if no model predicts a target's property
     */
    public TargetLikelihood(ModelPanel panel, List<TargetWindow> targets, double trustOutside, int threads)
            throws LearnException {
        this.panel = panel;
        this.targets = List.copyOf(targets);
        this.logTrustOutside = StrictMath.log(trustOutside);
        this.threads = threads;
        property = new int[targets.size()];
        for (int i = 0; i < property.length; i++) {
            property[i] = panel.indexOf(targets.get(i).property());
        }
    }

    @Override
    public List<Evaluation> evaluate(List<? extends Material> materials, Progress progress) throws LearnException {
        var evaluations = new ArrayList<Evaluation>(materials.size());
        for (int from = 0; from < materials.size(); from += BLOCK) {
            progress.check();
            int to = Math.min(materials.size(), from + BLOCK);
            evaluations.addAll(evaluateBlock(materials.subList(from, to), progress));
        }
        return evaluations;
    }

    @Override
    public Optional<Targets> targets() {
        return Optional.of((mean, deviation) -> {
            double sum = 0;
            for (int i = 0; i < property.length; i++) {
                sum += targets.get(i).logProbability(mean[property[i]], deviation[property[i]]);
            }
            return sum;
        });
    }

    private List<Evaluation> evaluateBlock(List<? extends Material> materials, Progress progress)
            throws LearnException {
        var evaluations = new ArrayList<>(Collections.nCopies(materials.size(), Evaluation.IMPOSSIBLE));
        var result = panel.predict(materials, threads, progress);
        for (int row = 0; row < result.sources().length; row++) {
            evaluations.set(result.sources()[row], evaluation(result, row));
        }
        return evaluations;
    }

    private Evaluation evaluation(ModelPanel.Result result, int row) {
        int properties = result.predictions().size();
        var mean = new double[properties];
        var deviation = new double[properties];
        var inDomain = new boolean[properties];
        for (int i = 0; i < properties; i++) {
            mean[i] = result.predictions().get(i).mean()[row];
            deviation[i] = result.predictions().get(i).deviation()[row];
            inDomain[i] = result.predictions().get(i).inDomain()[row];
        }
        var logProbability = new double[property.length];
        double sum = 0;
        double logTrust = 0;
        for (int i = 0; i < property.length; i++) {
            logProbability[i] = targets.get(i).logProbability(mean[property[i]], deviation[property[i]]);
            sum += logProbability[i];
            if (!inDomain[property[i]]) {
                logTrust = logTrustOutside;
            }
        }
        return new Evaluation(mean, deviation, inDomain, logProbability, logTrust, sum + logTrust);
    }
}
