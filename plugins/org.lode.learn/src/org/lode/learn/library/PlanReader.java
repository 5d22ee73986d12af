package org.lode.learn.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.Provenance;
import org.lode.learn.library.TrainingPlan.Dataset;
import org.lode.learn.library.TrainingPlan.Per;
import org.lode.learn.library.TrainingPlan.PlannedModel;
import org.lode.learn.library.TrainingPlan.Quantity;
import org.lode.learn.library.TrainingPlan.Scale;
import org.lode.learn.library.TrainingPlan.Size;
import org.lode.represent.MaterialKind;

/** Reads a library's specification: data sets, models one by one, and families of models. */
final class PlanReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode specification;
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();

    private PlanReader(JsonNode specification) {
        this.specification = specification;
    }

    /**
     * Reads a specification.
     *
     * @throws LearnException if something is missing or unknown; the message names the model and the word
     */
    static TrainingPlan read(String text) throws LearnException {
        try {
            return new PlanReader(MAPPER.readTree(text)).plan();
        } catch (JsonProcessingException e) {
            throw new LearnException("The library specification is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private TrainingPlan plan() throws LearnException {
        var date = text(specification, "date", "the specification");
        for (var entry : specification.path("datasets").properties()) {
            datasets.put(entry.getKey(), dataset(entry.getKey(), entry.getValue(), date));
        }
        var models = new ArrayList<PlannedModel>();
        for (var model : specification.path("models")) {
            models.add(model(model));
        }
        for (var model : ModelFamilies.expand(specification)) {
            models.add(model(model));
        }
        if (models.isEmpty()) {
            throw new LearnException("The library specification lists no models.");
        }
        var names = new LinkedHashSet<String>();
        for (var model : models) {
            if (!names.add(model.name())) {
                throw new LearnException("The library specification names two models '" + model.name() + "'.");
            }
        }
        return new TrainingPlan(List.copyOf(models), synonyms());
    }

    private Map<String, List<String>> synonyms() {
        var synonyms = new LinkedHashMap<String, List<String>>();
        for (var entry : specification.path("synonyms").properties()) {
            var names = new ArrayList<String>();
            entry.getValue().forEach(name -> names.add(name.asText()));
            synonyms.put(entry.getKey(), names);
        }
        return synonyms;
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
                json.path("rows").asInt(0),
                new Provenance(
                        text(json, "source", where),
                        json.path("licence").asText(),
                        json.path("citation").asText(),
                        date));
    }

    private PlannedModel model(JsonNode json) throws LearnException {
        var name = text(json, "name", "a model");
        var where = "model '" + name + "'";
        var data = text(json, "data", where);
        if (!datasets.containsKey(data)) {
            throw new LearnException("In the library specification, " + where + " asks for the unknown data set '"
                    + data + "'; there are " + String.join(", ", datasets.keySet()) + ".");
        }
        var quantity = new Quantity(
                text(json, "column", where),
                new Property(text(json, "property", where), json.path("unit").asText()),
                json.path("factor").asDouble(1),
                choice(Per.values(), json.path("per").asText("material"), where),
                choice(Scale.values(), json.path("scale").asText("linear"), where));
        var folds = json.path("folds");
        return new PlannedModel(
                name,
                datasets.get(data),
                quantity,
                text(json, "recipe", where),
                json.path("learner"),
                folds.isMissingNode() ? Optional.empty() : Optional.of(folds.asInt()),
                new Size(
                        json.path("references").asInt(Size.FULL.references()),
                        json.path("half").asBoolean(false)),
                json.path("seed").asLong(1),
                json + "\n" + specification.path("datasets").path(data) + "\n" + specification.path("date"));
    }

    /** A text that must be there. */
    static String text(JsonNode json, String name, String where) throws LearnException {
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
