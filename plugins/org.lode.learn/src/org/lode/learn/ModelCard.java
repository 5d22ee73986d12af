package org.lode.learn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.represent.MaterialKind;

/**
 * What a model tells about itself; it travels inside the model's file.
 *
 * @param id short name and hash of what the model was made from; unique in a library
 * @param property the predicted property with its unit
 * @param materialKind the kind of the materials it was learned from
 * @param recipe the descriptor recipe in normal form
 * @param recipeHash the recipe's hash: rows computed with another hash are refused
 * @param descriptors how many descriptors a row has
 * @param descriptorsHash SHA-256 of the descriptors' names
 * @param learner the learner with its hyper-parameters, for people
 * @param provenance where the training data came from
 * @param rows how many materials it was learned from
 * @param dataHash SHA-256 of the canonical materials with their values
 * @param split how it was validated
 * @param metrics figures of the validation by name, in the property's unit
 * @param seed the seed of everything random
 * @param derivedFrom ids of the source models that were transferred, empty if none
 */
public record ModelCard(
        String id,
        Property property,
        MaterialKind materialKind,
        String recipe,
        String recipeHash,
        int descriptors,
        String descriptorsHash,
        String learner,
        Provenance provenance,
        int rows,
        String dataHash,
        String split,
        Map<String, Double> metrics,
        long seed,
        List<String> derivedFrom) {
    /** The metric with the lowest value learned from. */
    public static final String LOWEST = "lowest";

    /** The metric with the highest value learned from. */
    public static final String HIGHEST = "highest";

    /** Copies the collections; the metrics keep their order. */
    public ModelCard {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        derivedFrom = List.copyOf(derivedFrom);
    }

    /** The same card with other figures of the validation. */
    public ModelCard withMetrics(Map<String, Double> figures) {
        return new ModelCard(
                id,
                property,
                materialKind,
                recipe,
                recipeHash,
                descriptors,
                descriptorsHash,
                learner,
                provenance,
                rows,
                dataHash,
                split,
                figures,
                seed,
                derivedFrom);
    }

    /** The card as indented JSON. */
    public String toJson() {
        return CardJson.write(this);
    }

    /**
     * Reads a card.
     *
     * @throws LearnException if the text is no card; the message names the missing part
     */
    public static ModelCard fromJson(String json) throws LearnException {
        return CardJson.read(json);
    }
}
