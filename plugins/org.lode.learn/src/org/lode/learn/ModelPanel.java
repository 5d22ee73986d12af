package org.lode.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lode.represent.Features;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.Rejection;

/**
 * Several property models asked together: the descriptors of each recipe are computed once, and models of the same
 * property are taken as one.
 *
 * <p>The prediction of several models of one property is the equal mixture of theirs: the mean of the means, with a
 * variance of {@code mean(deviation² + mean²) - mean(mean)²}; the interval is as many deviations wide as the models'
 * are on average; a material is in the domain if it is in each model's.
 * Immutable.
 */
public final class ModelPanel {
    private final Map<Property, List<PropertyModel>> models = new LinkedHashMap<>();
    private final List<Recipe> recipes;

    /**
     * Takes the models.
     *
     * @throws LearnException if there is none, or if models of one property have different units
     */
    public ModelPanel(List<PropertyModel> models) throws LearnException {
        if (models.isEmpty()) {
            throw new LearnException("There is no property model; give at least one.");
        }
        var units = new LinkedHashMap<String, String>();
        for (var model : models) {
            var property = model.card().property();
            var unit = units.putIfAbsent(property.name(), property.unit());
            if (unit != null && !unit.equals(property.unit())) {
                throw new LearnException("The models of '" + property.name() + "' have different units, '" + unit
                        + "' and '" + property.unit() + "'; take models of one unit.");
            }
            this.models.computeIfAbsent(property, key -> new ArrayList<>()).add(model);
        }
        recipes = models.stream().map(PropertyModel::recipe).distinct().toList();
    }

    /** The properties in the order in which their first models were given. */
    public List<Property> properties() {
        return List.copyOf(models.keySet());
    }

    /**
     * The place of a property.
     *
     * @throws LearnException if no model predicts it
     */
    public int indexOf(String property) throws LearnException {
        var names = properties().stream().map(Property::name).toList();
        int index = names.indexOf(property);
        if (index < 0) {
            throw new LearnException("No model predicts '" + property + "'; there are models of "
                    + names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")) + ".");
        }
        return index;
    }

    /**
     * Predictions for those materials that all descriptors are defined for.
     *
     * @param sources the index in the input of each row
     * @param predictions one per property, in the order of {@link #properties}, with one row per source
     * @param rejections the other materials with the reasons, in the order of the input
     */
    public record Result(int[] sources, List<Predictions> predictions, List<Rejection> rejections) {}

    /**
     * Predicts all properties.
     *
     * @param threads number of threads; 0 for as many as there are processors
     * @throws LearnException if a model can't be evaluated
     * @throws IllegalArgumentException if a recipe doesn't accept the materials' kind
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    public Result predict(List<? extends Material> materials, int threads, Progress progress) throws LearnException {
        var features = new LinkedHashMap<String, Features>();
        var rejections = new TreeMap<Integer, Rejection>();
        for (var recipe : recipes) {
            var computed = new Featurizer(recipe, threads).compute(materials, progress);
            features.put(recipe.hash(), computed);
            computed.rejections().forEach(rejection -> rejections.putIfAbsent(rejection.source(), rejection));
        }
        var sources = new int[materials.size() - rejections.size()];
        for (int source = 0, next = 0; source < materials.size(); source++) {
            if (!rejections.containsKey(source)) {
                sources[next++] = source;
            }
        }
        var predictions = new ArrayList<Predictions>();
        for (var ofProperty : models.values()) {
            var parts = new ArrayList<Predictions>();
            for (var model : ofProperty) {
                var rows = features.get(model.recipe().hash());
                parts.add(select(model.predict(rows), rows, sources));
            }
            predictions.add(mixture(parts, sources.length));
        }
        return new Result(sources, predictions, List.copyOf(rejections.values()));
    }

    /** The predictions of the wanted sources; both the rows' sources and the wanted ones ascend. */
    private static Predictions select(Predictions all, Features rows, int[] sources) {
        if (rows.rows() == sources.length) {
            return all;
        }
        var places = new int[sources.length];
        for (int row = 0, next = 0; row < rows.rows() && next < sources.length; row++) {
            if (rows.source(row) == sources[next]) {
                places[next++] = row;
            }
        }
        var inDomain = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            inDomain[i] = all.inDomain()[places[i]];
        }
        return new Predictions(
                select(all.mean(), places),
                select(all.deviation(), places),
                select(all.lower(), places),
                select(all.upper(), places),
                all.level(),
                inDomain);
    }

    private static double[] select(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    private static Predictions mixture(List<Predictions> parts, int rows) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var mean = new double[rows];
        var deviation = new double[rows];
        var lower = new double[rows];
        var upper = new double[rows];
        var inDomain = new boolean[rows];
        Arrays.fill(inDomain, true);
        for (int row = 0; row < rows; row++) {
            double halfWidth = 0;
            for (var part : parts) {
                mean[row] += part.mean()[row] / parts.size();
                double width = (part.upper()[row] - part.lower()[row]) / 2;
                halfWidth += width / part.deviation()[row] / parts.size();
                inDomain[row] &= part.inDomain()[row];
            }
            double variance = 0;
            for (var part : parts) {
                double distance = part.mean()[row] - mean[row];
                variance += (part.deviation()[row] * part.deviation()[row] + distance * distance) / parts.size();
            }
            deviation[row] = Math.sqrt(variance);
            lower[row] = mean[row] - halfWidth * deviation[row];
            upper[row] = mean[row] + halfWidth * deviation[row];
        }
        return new Predictions(mean, deviation, lower, upper, parts.get(0).level(), inDomain);
    }
}
