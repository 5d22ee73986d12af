package org.lode.learn.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.Standardizer;
import org.lode.learn.regression.Targets;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Shuffle;
import org.lode.represent.Progress;

/**
 * Learns by a feed-forward network (multilayer perceptron) or an average of several.
 *
 * <p>Training is deterministic: the same rows and seed give the same bits with any number of threads. The cost of an
 * epoch is about six multiplications per weight and row.
 *
 * @param settings shape and training
 * @param threads how many threads to use, 0 for all processors
 */
public record NetworkRegressor(NetworkSettings settings, int threads) implements Regressor {
    private static final int FEWEST = 8;

    @Override
    public String description() {
        return settings.description();
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        return fit(Collections.nCopies(settings.members(), settings), threads, x, y, seed, progress);
    }

    /**
     * Trains networks that are averaged.
     *
     * @param networks the settings of each, which differ in the hidden layers at most
     */
    static FittedRegressor fit(
            List<NetworkSettings> networks, int threads, DesignMatrix x, double[] y, long seed, Progress progress)
            throws LearnException {
        return fit(networks, threads, x, List.of(y), seed, progress).get(0);
    }

    /**
     * Trains networks of several targets, which share all hidden layers.
     *
     * @param targets the values of each target; NaN where one is not known
     * @return what predicts each target
     */
    static List<FittedRegressor> fit(
            List<NetworkSettings> networks,
            int threads,
            DesignMatrix x,
            List<double[]> targets,
            long seed,
            Progress progress)
            throws LearnException {
        if (x.rows() < FEWEST) {
            throw new LearnException("A network needs at least " + FEWEST + " rows, not " + x.rows() + ".");
        }
        int count = targets.size();
        var scales = new ArrayList<Targets>();
        var values = new float[x.rows() * count];
        Arrays.fill(values, Float.NaN);
        for (int target = 0; target < count; target++) {
            var y = targets.get(target);
            var known = IntStream.range(0, y.length)
                    .filter(row -> !Double.isNaN(y[row]))
                    .toArray();
            var scale = Targets.standardize(Folds.select(y, known));
            for (int i = 0; i < known.length; i++) {
                values[known[i] * count + target] = (float) scale.values()[i];
            }
            scales.add(scale);
        }
        var standardizer = Standardizer.fit(x);
        var rows = standardizer.applyClipped(x, FittedNetwork.MOST);
        var shuffled = Shuffle.rows(x.rows(), new SplittableRandom(seed));
        int kept = (int) Math.round(networks.get(0).validationShare() * x.rows());
        var validation = IntStream.of(shuffled).limit(kept).sorted().toArray();
        var training = IntStream.of(shuffled).skip(kept).sorted().toArray();
        var members = new ArrayList<NetworkTrainer.Trained>();
        try (var parallel = new Parallel(threads)) {
            for (int i = 0; i < networks.size(); i++) {
                var part = progress.part((double) i / networks.size(), (i + 1.0) / networks.size());
                var trainer = new NetworkTrainer(networks.get(i), parallel);
                members.add(trainer.train(rows, values, training, validation, seed + i, part));
            }
        }
        return IntStream.range(0, count)
                .mapToObj(target -> fitted(standardizer, members, target, scales.get(target)))
                .toList();
    }

    private static FittedRegressor fitted(
            Standardizer standardizer, List<NetworkTrainer.Trained> members, int target, Targets scale) {
        double squares = 0;
        var networks = new ArrayList<List<FoldedLayer>>();
        for (var member : members) {
            squares += member.deviations()[target] * member.deviations()[target];
            var layers = new ArrayList<>(member.layers());
            layers.set(layers.size() - 1, layers.get(layers.size() - 1).unit(target));
            networks.add(layers);
        }
        double residual = Math.max(1e-6, Math.sqrt(squares / members.size()));
        return new FittedNetwork(standardizer, networks, residual, scale.mean(), scale.deviation());
    }
}
