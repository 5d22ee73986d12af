package org.lode.learn.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;

/**
 * Families of models in a library's specification: every property of a family with every one of its recipes and the
 * learners for it.
 *
 * <p>A family {@code {"data": …, "recipes": {"groups": ["large", "ridge"]}, "properties": [{"name": "gap", …}]}} stands
 * for the models {@code gap-groups-large} and {@code gap-groups-ridge}; recipes and learners are defined by name in the
 * specification. A property's own entry goes before the family's. A learner with {@code "draw"} is a network whose
 * shape is drawn at random, for each model anew and always the same for its name.
 */
final class ModelFamilies {
    /** What a family's entries are not handed on to its models. */
    private static final Set<String> OWN = Set.of("recipes", "properties");

    private ModelFamilies() {}

    /** The models of all families, each written as a single one would be. */
    static List<ObjectNode> expand(JsonNode specification) throws LearnException {
        var models = new ArrayList<ObjectNode>();
        for (var family : specification.path("families")) {
            for (var property : family.path("properties")) {
                var recipes = (property.has("recipes") ? property : family).path("recipes");
                for (var recipe : recipes.properties()) {
                    for (var learner : recipe.getValue()) {
                        models.add(model(specification, family, property, recipe.getKey(), learner.asText()));
                    }
                }
            }
        }
        return models;
    }

    private static ObjectNode model(
            JsonNode specification, JsonNode family, JsonNode property, String recipe, String learner)
            throws LearnException {
        var name = PlanReader.text(property, "name", "a property") + "-" + recipe + "-" + learner;
        var model = specification.path("defaults") instanceof ObjectNode defaults
                ? defaults.deepCopy()
                : ((ObjectNode) specification).objectNode();
        for (var part : List.of(family, property)) {
            part.properties().forEach(entry -> {
                if (!OWN.contains(entry.getKey())) {
                    model.set(entry.getKey(), entry.getValue());
                }
            });
        }
        model.put("name", name);
        model.put("recipe", PlanReader.text(specification.path("recipes"), recipe, "model '" + name + "'"));
        var method = specification.path("learners").path(learner);
        if (!(method instanceof ObjectNode found)) {
            throw new LearnException("In the library specification, model '" + name + "' asks for the unknown learner '"
                    + learner + "'.");
        }
        model.set("learner", found.has("draw") ? drawn(found, name) : found);
        return model;
    }

    /** A random pyramid: its depth, its first width, how much each layer is narrower, its activation. */
    private static ObjectNode drawn(ObjectNode learner, String name) {
        var draw = learner.path("draw");
        var random = new SplittableRandom(
                Long.parseUnsignedLong(Hashes.of(List.of(name)).substring(0, 16), 16));
        var network = learner.deepCopy().without(List.of("draw"));
        var hidden = ((ObjectNode) network).putArray("hidden");
        int depth = (int) Math.round(between(draw.path("depth"), random.nextDouble()));
        double width = between(draw.path("width"), random.nextDouble());
        for (int i = 0; i < depth; i++) {
            hidden.add((int) Math.max(draw.path("least").asInt(8), Math.round(width)));
            width *= between(draw.path("taper"), random.nextDouble());
        }
        var activations = draw.path("activation");
        ((ObjectNode) network).set("activation", activations.path(random.nextInt(activations.size())));
        ((ObjectNode) network)
                .put(
                        "batchNormalization",
                        random.nextDouble() < draw.path("batchNormalization").asDouble());
        return (ObjectNode) network;
    }

    private static double between(JsonNode ends, double share) {
        return ends.path(0).asDouble()
                + share * (ends.path(1).asDouble() - ends.path(0).asDouble());
    }
}
