package org.lode.design.search;

import java.util.List;
import org.lode.design.likelihood.Targets;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.design.similarity.TanimotoProcess;

/**
 * Expects of a structure what the models would predict, property by property, and takes the probability of the targets
 * from that. Far from the targets a property is much smoother than the logarithm of that probability, of which there
 * the deviations decide: so a search finds its way sooner.
 *
 * <p>One Gaussian process has the means and the logarithms of the deviations as its outputs. That the process doesn't
 * know a mean makes it less certain: its variance is added to that of the model, which gives the expected
 * probability of the targets. A second process has what constraints and applicability domains take off.
 */
final class PropertySurrogate implements Surrogate {
    private static final double LEAST_DEVIATION = 1e-9;

    /** Factors that differ by no more are the same. */
    private static final double ROUNDING = 1e-9;

    /** What a constraint forbids counts as a factor of exp(-20), the worst of what is told apart. */
    private static final double WORST = -20;

    private final Targets targets;
    private final int properties;
    private final TanimotoProcess predictions;
    private final TanimotoProcess conditions;

    /** Takes what was learned; {@code conditions} is null if all structures meet them alike. */
    private PropertySurrogate(
            Targets targets, int properties, TanimotoProcess predictions, TanimotoProcess conditions) {
        this.targets = targets;
        this.properties = properties;
        this.predictions = predictions;
        this.conditions = conditions;
    }

    /**
     * Learns from evaluations.
     *
     * @param observations some of them with predictions
     * @param noise variance of the noise as a share of the amplitude, above 0
     */
    static PropertySurrogate fit(List<Observation> observations, Targets targets, double noise) {
        var predicted = observations.stream().filter(Observation::isPredicted).toList();
        int properties = predicted.get(0).evaluation().mean().length;
        var outputs = new double[2 * properties][predicted.size()];
        for (int row = 0; row < predicted.size(); row++) {
            var evaluation = predicted.get(row).evaluation();
            for (int i = 0; i < properties; i++) {
                outputs[i][row] = evaluation.mean()[i];
                outputs[properties + i][row] =
                        StrictMath.log(Math.max(LEAST_DEVIATION, evaluation.deviation()[i]));
            }
        }
        var process = TanimotoProcess.fit(counts(predicted), outputs, noise);
        return new PropertySurrogate(targets, properties, process, conditions(observations, noise));
    }

    private static TanimotoProcess conditions(List<Observation> observations, double noise) {
        var factors =
                observations.stream().mapToDouble(PropertySurrogate::logFactor).toArray();
        for (double factor : factors) {
            if (Math.abs(factor - factors[0]) > ROUNDING) {
                return TanimotoProcess.fit(counts(observations), new double[][] {factors}, noise);
            }
        }
        return null;
    }

    /** What the likelihood has beside the probabilities of the targets. */
    private static double logFactor(Observation observation) {
        double log = observation.logLikelihood();
        if (observation.isPredicted()) {
            for (double probability : observation.evaluation().logProbability()) {
                log -= probability;
            }
        }
        return log > WORST ? log : WORST;
    }

    private static List<EnvironmentCounts> counts(List<Observation> observations) {
        return observations.stream().map(Observation::counts).toList();
    }

    @Override
    public double promise(EnvironmentCounts counts, double weight) {
        var prediction = predictions.predict(counts);
        var mean = new double[properties];
        var deviation = new double[properties];
        for (int i = 0; i < properties; i++) {
            mean[i] = prediction.mean()[i];
            double deviationOfModel = StrictMath.exp(prediction.mean()[properties + i]);
            double variance = square(prediction.deviation()[i]) + square(deviationOfModel);
            deviation[i] = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
        }
        double log = targets.logProbability(mean, deviation);
        return conditions == null ? log : log + Math.min(0, conditions.predictMean(counts)[0]);
    }

    private static double square(double value) {
        return value * value;
    }
}
