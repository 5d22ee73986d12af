package org.lode.learn.network;

import java.util.ArrayList;
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
        if (x.rows() < FEWEST) {
            throw new LearnException("A network needs at least " + FEWEST + " rows, not " + x.rows() + ".");
        }
        var target = Targets.standardize(y);
        var standardizer = Standardizer.fit(x);
        var rows = standardizer.applyClipped(x, FittedNetwork.MOST);
        var targets = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            targets[i] = (float) target.values()[i];
        }
        var shuffled = Shuffle.rows(x.rows(), new SplittableRandom(seed));
        int kept = (int) Math.round(networks.get(0).validationShare() * x.rows());
        var validation = IntStream.of(shuffled).limit(kept).sorted().toArray();
        var training = IntStream.of(shuffled).skip(kept).sorted().toArray();
        var members = new ArrayList<List<FoldedLayer>>();
        double squares = 0;
        try (var parallel = new Parallel(threads)) {
            for (int i = 0; i < networks.size(); i++) {
                var part = progress.part((double) i / networks.size(), (i + 1.0) / networks.size());
                var trainer = new NetworkTrainer(networks.get(i), parallel);
                var trained = trainer.train(rows, targets, training, validation, seed + i, part);
                members.add(trained.layers());
                squares += trained.deviation() * trained.deviation();
            }
        }
        double residual = Math.max(1e-6, Math.sqrt(squares / networks.size()));
        return new FittedNetwork(standardizer, members, residual, target.mean(), target.deviation());
    }
}
