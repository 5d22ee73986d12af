package org.lode.learn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lode.learn.LearnException;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

/**
 * Learns by several networks of random shape, averaged: each becomes narrower from layer to layer.
 *
 * <p>The number of hidden layers is drawn evenly, the width of the first on a logarithmic scale; each further layer has
 * four to eight tenths of the units of the one before it, but no fewer than {@value #NARROWEST}. Shapes follow from the
 * seed alone.
 *
 * @param settings the training and the number of networks; their hidden layers are ignored
 * @param fewestLayers the fewest hidden layers
 * @param mostLayers the most hidden layers
 * @param narrowest the fewest units in the first hidden layer
 * @param widest the most units in the first hidden layer
 * @param threads how many threads to use, 0 for all processors
 */
public record RandomPyramids(
        NetworkSettings settings, int fewestLayers, int mostLayers, int narrowest, int widest, int threads)
        implements Regressor {
    private static final int NARROWEST = 8;

    /** Checks the ranges. */
    public RandomPyramids {
        if (fewestLayers < 1 || mostLayers < fewestLayers || narrowest < 1 || widest < narrowest) {
            throw new IllegalArgumentException("Random networks need ranges that rise and are positive.");
        }
    }

    @Override
    public String description() {
        var range = fewestLayers == mostLayers ? fewestLayers + "" : fewestLayers + " to " + mostLayers;
        return "network pyramids of " + range + " layers from " + narrowest + " to " + widest + " units at random"
                + settings.description().replaceFirst("network [0-9-]+", "");
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        return NetworkRegressor.fit(shapes(seed), threads, x, y, seed, progress);
    }

    /** The networks' settings. */
    List<NetworkSettings> shapes(long seed) {
        var random = new SplittableRandom(seed ^ 0x9e3779b97f4a7c15L);
        var shapes = new ArrayList<NetworkSettings>();
        for (int i = 0; i < settings.members(); i++) {
            var hidden = new ArrayList<Integer>();
            int layers = random.nextInt(fewestLayers, mostLayers + 1);
            double width = narrowest * StrictMath.pow((double) widest / narrowest, random.nextDouble());
            for (int layer = 0; layer < layers; layer++) {
                hidden.add((int) Math.max(Math.min(NARROWEST, narrowest), Math.round(width)));
                width *= 0.4 + 0.4 * random.nextDouble();
            }
            shapes.add(settings.with(hidden));
        }
        return shapes;
    }
}
