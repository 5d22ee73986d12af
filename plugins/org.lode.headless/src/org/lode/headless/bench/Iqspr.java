package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Likelihood;
import org.lode.learn.LearnException;
import org.lode.represent.Material;
import org.lode.represent.Progress;

/**
 * The design procedure of iQSPR as XenonPy runs it, to compare with: at each step of a fixed schedule the structures are
 * drawn anew with probabilities of {@code softmax(beta ln L + ln f)}, {@code f} being how often each SMILES is there, and
 * each drawn one is edited once. Neither weights nor proposals are corrected for. What the last step's edits give is
 * evaluated, but not drawn from any more, so that there is one round of edits less than there are steps.
 */
final class Iqspr {
    /** The log-likelihood of a structure whose descriptors can't be computed. */
    private static final double NO_DESCRIPTORS = -1000;

    private final Likelihood likelihood;
    private final TailEdit edit;
    private final Map<String, Known> known = new LinkedHashMap<>();

    Iqspr(Likelihood likelihood, TailEdit edit) {
        this.likelihood = likelihood;
        this.edit = edit;
    }

    private record Known(Material material, Evaluation evaluation) {}

    /** A structure in one SMILES and how many particles have it. */
    private record Counted(Material material, int count) {}

    /** How many structures can be carried along with a number of proposals, two at least. */
    static int particles(int proposals) {
        return Math.max(2, proposals / (schedule().length - 1));
    }

    /** The schedule of XenonPy's tutorial: 50 steps from 0.01 to 1. */
    static double[] schedule() {
        var schedule = new ArrayList<Double>();
        line(schedule, 0.01, 0.2, 20);
        line(schedule, 0.21, 0.4, 10);
        line(schedule, 0.4, 1, 10);
        line(schedule, 1, 1, 10);
        return schedule.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void line(List<Double> schedule, double from, double to, int count) {
        for (int i = 0; i < count; i++) {
            schedule.add(from + (to - from) * i / (count - 1));
        }
    }

    /**
     * Runs the schedule.
     *
     * @param particles how many structures there are; they take the starts in turn
     */
    Found run(List<Material> starts, int particles, long seed, Progress progress) throws LearnException {
        long begin = System.nanoTime();
        var random = new SplittableRandom(seed);
        var current = new ArrayList<Material>();
        for (int i = 0; i < particles; i++) {
            current.add(starts.get(i % starts.size()));
        }
        var population = evaluated(current, progress);
        var schedule = schedule();
        for (int step = 0; step < schedule.length - 1; step++) {
            progress.check();
            var structures = List.copyOf(population.values());
            var weights = weights(structures, schedule[step]);
            current.clear();
            for (int i = 0; i < particles; i++) {
                current.add(edit.propose(structures.get(draw(weights, random)).material, random));
            }
            population = evaluated(current, progress);
        }
        var all = List.copyOf(known.values());
        return new Found(
                all.stream().map(Known::material).toList(),
                all.stream().map(Known::evaluation).toList(),
                Rate.since(begin));
    }

    /** Evaluates what is new; gives how often each SMILES is there. */
    private Map<String, Counted> evaluated(List<Material> materials, Progress progress) throws LearnException {
        var population = new LinkedHashMap<String, Counted>();
        var fresh = new LinkedHashMap<String, Material>();
        for (var material : materials) {
            population.merge(
                    material.text(), new Counted(material, 1), (old, one) -> new Counted(material, old.count + 1));
            if (!known.containsKey(material.canonical())) {
                fresh.putIfAbsent(material.canonical(), material);
            }
        }
        var evaluations = likelihood
                .evaluate(List.copyOf(fresh.values()), Quiet.of(progress))
                .iterator();
        fresh.forEach((text, material) -> known.put(text, new Known(material, evaluations.next())));
        return population;
    }

    /** The probabilities of the structures, summed up. */
    private double[] weights(List<Counted> structures, double beta) {
        var weights = new double[structures.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            var structure = structures.get(i);
            double log = known.get(structure.material.canonical()).evaluation.logLikelihood();
            weights[i] = beta * Math.max(NO_DESCRIPTORS, log) + StrictMath.log(structure.count);
            largest = Math.max(largest, weights[i]);
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += StrictMath.exp(weights[i] - largest);
            weights[i] = sum;
        }
        return weights;
    }

    private static int draw(double[] summed, SplittableRandom random) {
        double place = random.nextDouble() * summed[summed.length - 1];
        int index = 0;
        while (index < summed.length - 1 && summed[index] <= place) {
            index++;
        }
        return index;
    }
}
