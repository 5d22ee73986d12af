package org.lode.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lode.learn.onnx.HiddenLayers;
import org.lode.learn.onnx.InstalledEngine;
import org.lode.learn.onnx.OnnxModel;
import org.lode.learn.onnx.OnnxReader;
import org.lode.learn.onnx.OnnxWriter;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;
import org.lode.learn.regression.TargetTransform;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * A learned property: an ONNX graph from descriptors to mean and deviation, and its card.
 *
 * <p>The graph reads {@code descriptors} (rows × columns of the recipe, unscaled) and gives {@code mean},
 * {@code deviation} and {@code distance} (rows × 1 each). Scaling, calibration and the widening outside the
 * applicability domain happen inside the graph, so any ONNX runtime predicts the same. A row is in the domain when its
 * distance is at most 1. A model of a transformed target also gives {@code location} and {@code spread} of it. The
 * scores that intervals are made of are in the metadata. Immutable, for any number of threads.
 */
public final class PropertyModel {
    /** The name of the graph's input. */
    public static final String DESCRIPTORS = "descriptors";

    /** The name of the output with the expected values. */
    public static final String MEAN = "mean";

    /** The name of the output with the standard deviations. */
    public static final String DEVIATION = "deviation";

    /** The name of the output with the relative distances to the training rows. */
    public static final String DISTANCE = "distance";

    /** The name of the output with the expected values of the transformed target. */
    public static final String LOCATION = "location";

    /** The name of the output with the standard deviations of the transformed target. */
    public static final String SPREAD = "spread";

    /** The key of the conformal scores in the file's metadata: a JSON array in ascending order. */
    public static final String INTERVALS = "lode.intervals";

    /** The key of the power of the target's transform in the file's metadata. */
    public static final String POWER = "lode.power";

    /** The key of held-out measured and predicted values in the file's metadata. */
    public static final String HELD_OUT = "lode.heldOut";

    /** The key of the errors in each fold in the metadata of models with CV+ intervals. */
    public static final String FOLDS = "lode.folds";

    /** The name of the output with what each fold's model expects of the transformed target, rows × folds. */
    public static final String FOLD_LOCATION = "folds.location";

    /** The name of the output with the standard deviation of each fold's model, rows × folds. */
    public static final String FOLD_SPREAD = "folds.spread";

    /** The key of the descriptors' names in the file's metadata: a JSON array in the order of the input's columns. */
    public static final String NAMES = "lode.descriptors";

    /** The key of the card in the file's metadata. */
    public static final String CARD = "lode.card";

    private static final List<String> OUTPUTS = List.of(MEAN, DEVIATION, DISTANCE);

    /** Fewer aren't worth the way to another engine. */
    private static final int MANY_ROWS = 256;

    private final ModelCard card;
    private final Recipe recipe;
    private final OnnxModel graph;
    private final ConformalIntervals intervals;
    private final TargetTransform transform;
    private final Optional<FoldPredictor> folds;
    private final Optional<HeldOut> heldOut;
    private final RowEvaluator evaluator;
    private final InstalledEngine installed;

    private PropertyModel(
            ModelCard card,
            Recipe recipe,
            OnnxModel graph,
            ConformalIntervals intervals,
            TargetTransform transform,
            Optional<FoldPredictor> folds,
            Optional<HeldOut> heldOut,
            RowEvaluator evaluator,
            InstalledEngine installed) {
        this.card = card;
        this.recipe = recipe;
        this.graph = graph;
        this.intervals = intervals;
        this.transform = transform;
        this.folds = folds;
        this.heldOut = heldOut;
        this.evaluator = evaluator;
        this.installed = installed;
    }

    /**
     * A model of a graph and its card.
     *
     * @throws LearnException if the graph has not the input and outputs of a property model, or the card's recipe is
     *     unknown or computes other descriptors than when the model was learned
     */
    public static PropertyModel of(OnnxModel graph, ModelCard card) throws LearnException {
        var recipe = recipe(card);
        var scores = graph.metadata().get(INTERVALS);
        var intervals = scores == null ? ConformalIntervals.NORMAL : ConformalIntervals.fromJson(scores);
        var transform = transform(graph);
        var pairs = graph.metadata().get(HELD_OUT);
        var heldOut = pairs == null ? Optional.<HeldOut>empty() : Optional.of(HeldOut.fromJson(pairs));
        var wanted = new ArrayList<>(OUTPUTS);
        if (!transform.isNone()) {
            wanted.addAll(List.of(LOCATION, SPREAD));
        }
        for (var output : wanted) {
            if (graph.outputs().stream().noneMatch(value -> value.name().equals(output))) {
                throw new LearnException("The model '" + card.id() + "' has no output '" + output + "'.");
            }
        }
        var evaluator = new RowEvaluator(graph, wanted);
        var values = evaluator.run(new DesignMatrix(1, recipe.size(), new float[recipe.size()]), 1);
        if (values.values().stream().anyMatch(value -> value.columns() != 1)) {
            throw new LearnException("The outputs of the model '" + card.id() + "' have more than one column.");
        }
        var texts = new LinkedHashMap<>(graph.metadata());
        texts.put(CARD, card.toJson());
        return new PropertyModel(
                card,
                recipe,
                graph.withMetadata(texts),
                intervals,
                transform,
                FoldPredictor.of(graph, recipe.size()),
                heldOut,
                evaluator,
                new InstalledEngine(graph, wanted));
    }

    /** The same model that also tells what was predicted of materials it had not seen. */
    public PropertyModel with(HeldOut pairs) {
        var texts = new LinkedHashMap<>(graph.metadata());
        texts.put(HELD_OUT, pairs.toJson());
        return new PropertyModel(
                card,
                recipe,
                graph.withMetadata(texts),
                intervals,
                transform,
                folds,
                Optional.of(pairs),
                evaluator,
                installed);
    }

    private static TargetTransform transform(OnnxModel graph) throws LearnException {
        var power = graph.metadata().get(POWER);
        try {
            return power == null ? TargetTransform.NONE : new TargetTransform(Double.parseDouble(power));
        } catch (IllegalArgumentException e) {
            throw new LearnException("The power of its target transform, '" + power + "', cannot be used.", e);
        }
    }

    private static Recipe recipe(ModelCard card) throws LearnException {
        try {
            var recipe = Recipe.parse(card.recipe());
            if (recipe.hash().equals(card.recipeHash()) && recipe.size() == card.descriptors()) {
                return recipe;
            }
        } catch (MaterialException e) {
            throw new LearnException(
                    "The descriptor recipe of the model '" + card.id() + "' cannot be used: " + e.getMessage(), e);
        }
        throw new LearnException("The model '" + card.id() + "' was learned with another version of the descriptors '"
                + card.recipe() + "'; learn it again.");
    }

    /** What the model tells about itself. */
    public ModelCard card() {
        return card;
    }

    /** The recipe of the descriptors it reads. */
    public Recipe recipe() {
        return recipe;
    }

    /** The graph with the card in its metadata. */
    public OnnxModel graph() {
        return graph;
    }

    /**
     * Predicts from descriptor rows, with intervals of {@link ConformalIntervals#NOMINAL}.
     *
     * @throws LearnException if the rows were computed with another recipe
     */
    public Predictions predict(Features rows) throws LearnException {
        return predict(rows, ConformalIntervals.NOMINAL);
    }

    /**
     * Predicts from descriptor rows.
     *
     * @param level the share of values that the intervals are to hold, above 0 and below 1
     * @throws LearnException if the rows were computed with another recipe
     */
    public Predictions predict(Features rows, double level) throws LearnException {
        checkRecipe(rows);
        return predict(DesignMatrix.of(rows), level);
    }

    private void checkRecipe(Features rows) throws LearnException {
        if (!rows.recipeHash().equals(card.recipeHash())) {
            throw new LearnException("The model '" + card.id() + "' reads descriptors of the recipe '" + card.recipe()
                    + "', but the rows were computed with '" + rows.recipe()
                    + "'; compute the rows with the model's recipe.");
        }
    }

    /** Many rows go to a faster engine if one is installed; fewer give the same bits whether one is or not. */
    private Map<String, DesignMatrix> evaluate(DesignMatrix rows) throws LearnException {
        if (rows.rows() >= MANY_ROWS) {
            var found = installed.run(rows.values(), rows.columns(), 0);
            if (found.isPresent()) {
                var values = new LinkedHashMap<String, DesignMatrix>();
                found.get().forEach((name, column) -> values.put(name, new DesignMatrix(rows.rows(), 1, column)));
                return values;
            }
        }
        return evaluator.run(rows, 0);
    }

    private Predictions predict(DesignMatrix rows, double level) throws LearnException {
        var values = evaluate(rows);
        var distance = values.get(DISTANCE).values();
        var location = values.get(transform.isNone() ? MEAN : LOCATION).values();
        var spread = values.get(transform.isNone() ? DEVIATION : SPREAD).values();
        double halfWidth = intervals.halfWidth(level);
        var lower = new double[rows.rows()];
        var upper = new double[rows.rows()];
        var inDomain = new boolean[rows.rows()];
        for (int i = 0; i < inDomain.length; i++) {
            lower[i] = transform.invert(location[i] - halfWidth * spread[i]);
            upper[i] = transform.invert(location[i] + halfWidth * spread[i]);
            inDomain[i] = distance[i] <= 1;
        }
        var mean = RowEvaluator.toDoubles(values.get(MEAN));
        if (folds.isPresent()) {
            var found = folds.get().predict(rows, level);
            for (int i = 0; i < found.length; i++) {
                // Where all fold models expect another value than the one model, its own is taken in, too.
                lower[i] = Math.min(found[i].lower(), mean[i]);
                upper[i] = Math.max(found[i].upper(), mean[i]);
            }
        }
        return new Predictions(mean, RowEvaluator.toDoubles(values.get(DEVIATION)), lower, upper, level, inDomain);
    }

    /**
     * Computes the descriptors of materials and predicts.
     *
     * @throws LearnException if the recipe doesn't accept the materials or one has no descriptors; the message names it
     */
    public Predictions predictMaterials(List<? extends Material> materials, Progress progress) throws LearnException {
        for (var material : materials) {
            if (!recipe.accepts(material.kind())) {
                throw new LearnException("The model '" + card.id() + "' cannot read '" + material.text()
                        + "': its recipe '" + card.recipe() + "' is not for a "
                        + material.kind().label() + ".");
            }
        }
        var rows = new Featurizer(recipe, 0).compute(materials, progress);
        if (!rows.rejections().isEmpty()) {
            var first = rows.rejections().get(0);
            throw new LearnException(
                    "'" + materials.get(first.source()).text() + "' has no descriptors: " + first.reason());
        }
        return predict(DesignMatrix.of(rows), ConformalIntervals.NOMINAL);
    }

    /**
     * How wide the intervals of its predictions are; CV+ intervals are as wide but for where the folds' models differ.
     */
    public ConformalIntervals intervals() {
        return intervals;
    }

    /** What was predicted of materials that the predicting model had not seen; empty where the file keeps none. */
    public Optional<HeldOut> heldOut() {
        return heldOut;
    }

    /** What the target was transformed by when it was learned. */
    public TargetTransform transform() {
        return transform;
    }

    /** The model as an ONNX file with the card in its metadata; the same model gives the same bytes. */
    public byte[] toOnnx() {
        return OnnxWriter.write(graph);
    }

    /**
     * Reads a model.
     *
     * @param name what to call the file in messages
     * @throws LearnException if the bytes are no ONNX model with a card
     */
    public static PropertyModel fromOnnx(byte[] bytes, String name) throws LearnException {
        var graph = OnnxReader.read(bytes, name);
        var json = graph.metadata().get(CARD);
        if (json == null) {
            throw new LearnException("'" + name + "' is an ONNX model, but not one of Lode's: it carries no '" + CARD
                    + "'. Choose a model written by a Model Writer or from a library.");
        }
        try {
            return of(graph, ModelCard.fromJson(json));
        } catch (LearnException e) {
            throw new LearnException("'" + name + "' cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * The names of the hidden layers whose values can be had as features, from the first to the last;
     * {@code hidden1.linear} is before and {@code hidden1} after the activation. Empty if the model is no network.
     */
    public List<String> layers() {
        return HiddenLayers.of(graph);
    }

    /**
     * The values of a hidden layer: rows × units.
     *
     * @throws LearnException if there is no such layer, or the rows were computed with another recipe
     */
    public DesignMatrix frozen(String layer, Features rows) throws LearnException {
        checkRecipe(rows);
        if (!layers().contains(layer)) {
            throw new LearnException("The model '" + card.id() + "' has no hidden layer '" + layer + "'; it has "
                    + (layers().isEmpty() ? "none" : String.join(", ", new ArrayList<>(layers()))) + ".");
        }
        return new RowEvaluator(graph, List.of(layer))
                .run(DesignMatrix.of(rows), 0)
                .get(layer);
    }
}
