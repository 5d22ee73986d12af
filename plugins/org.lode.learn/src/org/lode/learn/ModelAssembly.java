package org.lode.learn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lode.learn.domain.CalibratedRegressor;
import org.lode.learn.onnx.GraphBuilder;

/**
 * Puts a property model together: input, features, prediction, card.
 *
 * @param data what it was learned from
 * @param learner the learner's description
 * @param split how it was validated
 * @param metrics the figures of the validation
 * @param seed the seed of everything random
 * @param derivedFrom the ids of transferred sources
 */
public record ModelAssembly(
        TrainingSet data,
        String learner,
        String split,
        Map<String, Double> metrics,
        long seed,
        List<String> derivedFrom) {
    private static final int SHORT_HASH = 8;

    /** Writes the features a regressor reads into a graph, from the descriptors; returns the value's name. */
    @FunctionalInterface
    public interface FeatureStage {
        /** Writes the features. */
        String write(GraphBuilder graph, String descriptors);
    }

    /** The model whose regressor reads the descriptors themselves. */
    public PropertyModel build(CalibratedRegressor regressor) throws LearnException {
        return build(regressor, (graph, descriptors) -> descriptors);
    }

    /** The model whose regressor reads features made of the descriptors. */
    public PropertyModel build(CalibratedRegressor regressor, FeatureStage stage) throws LearnException {
        return build(regressor, stage, new GraphBuilder(), new LinkedHashMap<>());
    }

    /**
     * The model with those of its cross-validation, whose intervals are CV+.
     *
     * @param folds the models of the rows outside each fold, in the order of the intervals' folds
     */
    PropertyModel build(CalibratedRegressor regressor, List<CalibratedRegressor> folds, FoldIntervals intervals)
            throws LearnException {
        FeatureStage stage = (graph, descriptors) -> {
            var outputs =
                    folds.stream().map(fold -> fold.write(graph, descriptors)).toList();
            var locations =
                    outputs.stream().map(CalibratedRegressor.Outputs::location).toList();
            var spreads =
                    outputs.stream().map(CalibratedRegressor.Outputs::spread).toList();
            graph.output(graph.concatenate("locations", locations), PropertyModel.FOLD_LOCATION, folds.size());
            graph.output(graph.concatenate("spreads", spreads), PropertyModel.FOLD_SPREAD, folds.size());
            return descriptors;
        };
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(PropertyModel.FOLDS, intervals.toJson());
        return build(regressor, stage, new GraphBuilder(), metadata);
    }

    private PropertyModel build(
            CalibratedRegressor regressor, FeatureStage stage, GraphBuilder graph, Map<String, String> metadata)
            throws LearnException {
        var input = graph.input(PropertyModel.DESCRIPTORS, data.recipe().size());
        var outputs = regressor.write(graph, stage.write(graph, input));
        graph.output(outputs.mean(), PropertyModel.MEAN, 1);
        graph.output(outputs.deviation(), PropertyModel.DEVIATION, 1);
        graph.output(outputs.distance(), PropertyModel.DISTANCE, 1);
        metadata.put(PropertyModel.NAMES, names());
        if (!regressor.intervals().isNormal()) {
            metadata.put(PropertyModel.INTERVALS, regressor.intervals().toJson());
        }
        if (!regressor.transform().isNone()) {
            graph.output(outputs.location(), PropertyModel.LOCATION, 1);
            graph.output(outputs.spread(), PropertyModel.SPREAD, 1);
            metadata.put(
                    PropertyModel.POWER, Double.toString(regressor.transform().power()));
        }
        return PropertyModel.of(graph.build(data.property().name(), metadata), card());
    }

    private String names() {
        var names = JsonNodeFactory.instance.arrayNode();
        data.features().names().forEach(names::add);
        return names.toString();
    }

    private ModelCard card() {
        var dataHash = Hashes.ofData(data.materials(), data.targets());
        var figures = new LinkedHashMap<>(metrics);
        figures.put(ModelCard.LOWEST, Arrays.stream(data.targets()).min().orElseThrow());
        figures.put(ModelCard.HIGHEST, Arrays.stream(data.targets()).max().orElseThrow());
        var content = List.of(
                data.property().label(),
                data.recipe().hash(),
                dataHash,
                learner,
                split,
                Long.toString(seed),
                String.join(",", derivedFrom));
        var id = slug(data.property().name()) + "-" + slug(learner.split("[ ,]")[0]) + "-"
                + Hashes.of(content).substring(0, SHORT_HASH);
        return new ModelCard(
                id,
                data.property(),
                data.features().kind(),
                data.recipe().text(),
                data.recipe().hash(),
                data.recipe().size(),
                Hashes.of(data.features().names()),
                learner,
                data.provenance(),
                data.targets().length,
                dataHash,
                split,
                figures,
                seed,
                derivedFrom);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
