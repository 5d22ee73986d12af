package org.lode.learn.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.Provenance;
import org.lode.represent.MaterialKind;

/**
 * What a library's specification asks for.
 *
 * @param models the models to train
 * @param synonyms other names of properties, by the property's name
 */
record TrainingPlan(List<PlannedModel> models, Map<String, List<String>> synonyms) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What values are divided by: nothing, the molar mass in g/mol or the number of atoms, hydrogens included. */
    enum Per {
        MATERIAL,
        MASS,
        ATOM
    }

    /**
     * A file with materials and values.
     *
     * @param file its path below the data folder
     * @param kind the kind of the materials
     * @param structure the column with their texts
     * @param without values by column of the rows to leave out
     * @param provenance where the data came from
     */
    record Dataset(
            String file, MaterialKind kind, String structure, Map<String, String> without, Provenance provenance) {}

    /**
     * A model to train.
     *
     * @param name the name of its file, without the ending
     * @param data the data set
     * @param column the column with the values
     * @param property the property with its unit
     * @param factor what values are multiplied by
     * @param per what values are divided by
     * @param recipe the descriptor recipe
     * @param learner the learner's JSON
     * @param folds the number of folds; empty: part of the rows is held out
     * @param seed the seed of everything random
     * @param source the part of the specification it comes from, to know whether it has changed
     */
    record PlannedModel(
            String name,
            Dataset data,
            String column,
            Property property,
            double factor,
            Per per,
            String recipe,
            JsonNode learner,
            Optional<Integer> folds,
            long seed,
            String source) {}

    /** Reads a specification. */
    static TrainingPlan parse(String text) throws LearnException {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new LearnException("The library specification is not JSON: " + e.getOriginalMessage() + ".", e);
        }
        var date = text(json, "date", "the specification");
        var datasets = new LinkedHashMap<String, Dataset>();
        for (var entry : json.path("datasets").properties()) {
            datasets.put(entry.getKey(), dataset(entry.getKey(), entry.getValue(), date));
        }
        var models = new ArrayList<PlannedModel>();
        for (var model : json.path("models")) {
            models.add(model(model, datasets, json));
        }
        if (models.isEmpty()) {
            throw new LearnException("The library specification lists no models.");
        }
        var synonyms = new LinkedHashMap<String, List<String>>();
        for (var entry : json.path("synonyms").properties()) {
            var names = new ArrayList<String>();
            entry.getValue().forEach(name -> names.add(name.asText()));
            synonyms.put(entry.getKey(), names);
        }
        return new TrainingPlan(List.copyOf(models), synonyms);
    }

    private static Dataset dataset(String name, JsonNode json, String date) throws LearnException {
        var where = "data set '" + name + "'";
        var without = new LinkedHashMap<String, String>();
        json.path("without")
                .properties()
                .forEach(entry -> without.put(entry.getKey(), entry.getValue().asText()));
        return new Dataset(
                text(json, "file", where),
                choice(MaterialKind.values(), text(json, "kind", where), where),
                text(json, "structure", where),
                without,
                new Provenance(
                        text(json, "source", where),
                        json.path("licence").asText(),
                        json.path("citation").asText(),
                        date));
    }

    private static PlannedModel model(JsonNode json, Map<String, Dataset> datasets, JsonNode all)
            throws LearnException {
        var name = text(json, "name", "a model");
        var where = "model '" + name + "'";
        var data = text(json, "data", where);
        if (!datasets.containsKey(data)) {
            throw new LearnException("In the library specification, " + where + " asks for the unknown data set '"
                    + data + "'; there are " + String.join(", ", datasets.keySet()) + ".");
        }
        var folds = json.path("folds");
        return new PlannedModel(
                name,
                datasets.get(data),
                text(json, "column", where),
                new Property(text(json, "property", where), json.path("unit").asText()),
                json.path("factor").asDouble(1),
                choice(Per.values(), json.path("per").asText("material"), where),
                text(json, "recipe", where),
                json.path("learner"),
                folds.isMissingNode() ? Optional.empty() : Optional.of(folds.asInt()),
                json.path("seed").asLong(1),
                json + "\n" + all.path("datasets").path(data) + "\n" + all.path("date"));
    }

    private static String text(JsonNode json, String name, String where) throws LearnException {
        var value = json.path(name).asText();
        if (value.isBlank()) {
            throw new LearnException("In the library specification, " + where + " has no '" + name + "'.");
        }
        return value;
    }

    private static <T extends Enum<T>> T choice(T[] values, String text, String where) throws LearnException {
        for (var value : values) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new LearnException("In the library specification, " + where + " has the unknown word '" + text + "'.");
    }
}
