package org.lode.learn.library;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.learn.onnx.HalfPrecisionWeights;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Features;

/** A model that was just trained: with the spread of its data in the card, and judged by that. */
final class FinishedModel {
    /** The mean absolute deviation of the data from their mean: what the mean alone would be wrong by. */
    static final String SPREAD = "meanAbsoluteDeviation";

    /** The standard deviation of the data. */
    static final String DEVIATION = "standardDeviation";

    /** Half precision must not move predictions by more than this share of their error. */
    private static final double LARGEST_SHIFT = 0.02;

    private final PropertyModel model;

    FinishedModel(PropertyModel trained, double[] targets) throws LearnException {
        double mean = Metrics.mean(targets);
        var metrics = new LinkedHashMap<>(trained.card().metrics());
        metrics.put(
                SPREAD,
                Metrics.mean(Arrays.stream(targets).map(y -> Math.abs(y - mean)).toArray()));
        metrics.put(
                DEVIATION,
                Math.sqrt(Metrics.mean(
                        Arrays.stream(targets).map(y -> (y - mean) * (y - mean)).toArray())));
        // The descriptors' names follow from the recipe; in hundreds of files they would take megabytes.
        var texts = new LinkedHashMap<>(trained.graph().metadata());
        texts.remove(PropertyModel.NAMES);
        this.model = PropertyModel.of(
                trained.graph().withMetadata(texts), trained.card().withMetrics(metrics));
    }

    PropertyModel model() {
        return model;
    }

    /** Whether it predicts better than the mean of the data. */
    boolean isUseful() {
        var metrics = model.card().metrics();
        return metrics.get("mae") < metrics.get(SPREAD) && metrics.get("r2") > 0;
    }

    /** The error in words, for the log. */
    String figures() {
        return "MAE " + figure(model.card(), "mae") + " "
                + model.card().property().unit() + " (mean alone "
                + figure(model.card(), SPREAD) + "), R² " + figure(model.card(), "r2") + ", coverage "
                + figure(model.card(), "coverage90");
    }

    static String figure(ModelCard card, String metric) {
        return String.format(Locale.ROOT, "%.4g", card.metrics().getOrDefault(metric, Double.NaN));
    }

    /** The model with its matrices in half precision, or as it is if that moves its predictions. */
    PropertyModel inHalfPrecision(Features rows) throws LearnException {
        var smaller = PropertyModel.of(HalfPrecisionWeights.of(model.graph()), model.card());
        var before = model.predict(rows).mean();
        var after = smaller.predict(rows).mean();
        double shift = 0;
        for (int i = 0; i < before.length; i++) {
            shift += Math.abs(after[i] - before[i]) / before.length;
        }
        return shift <= LARGEST_SHIFT * model.card().metrics().get("mae") ? smaller : model;
    }
}
