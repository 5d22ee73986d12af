package org.lode.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.lode.represent.MaterialKind;

/** The JSON form of a model card. */
final class CardJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** People are told these texts; a recipe of many sources has some thousand characters. */
    private static final int LONGEST = 100_000;

    private CardJson() {}

    static String write(ModelCard card) {
        var json = MAPPER.createObjectNode();
        json.put("id", card.id());
        json.put("property", card.property().name());
        json.put("unit", card.property().unit());
        json.put("material", card.materialKind().name().toLowerCase(Locale.ROOT));
        json.put("recipe", card.recipe());
        json.put("recipeHash", card.recipeHash());
        json.put("descriptors", card.descriptors());
        json.put("descriptorsHash", card.descriptorsHash());
        json.put("learner", card.learner());
        json.put("dataSource", card.provenance().dataSource());
        json.put("licence", card.provenance().licence());
        json.put("citation", card.provenance().citation());
        json.put("date", card.provenance().date());
        json.put("rows", card.rows());
        json.put("dataHash", card.dataHash());
        json.put("split", card.split());
        var metrics = json.putObject("metrics");
        card.metrics().forEach(metrics::put);
        json.put("seed", card.seed());
        var derivedFrom = json.putArray("derivedFrom");
        card.derivedFrom().forEach(derivedFrom::add);
        return json.toPrettyString();
    }

    static ModelCard read(String text) throws LearnException {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new LearnException("The model card is not JSON: " + e.getOriginalMessage() + ".", e);
        }
        var metrics = new LinkedHashMap<String, Double>();
        json.path("metrics")
                .properties()
                .forEach(entry -> metrics.put(entry.getKey(), entry.getValue().asDouble()));
        var derivedFrom = new ArrayList<String>();
        json.path("derivedFrom").forEach(id -> derivedFrom.add(id.asText()));
        return new ModelCard(
                text(json, "id"),
                new Property(text(json, "property"), json.path("unit").asText()),
                kind(text(json, "material")),
                text(json, "recipe"),
                text(json, "recipeHash"),
                json.path("descriptors").asInt(),
                json.path("descriptorsHash").asText(),
                json.path("learner").asText(),
                new Provenance(
                        json.path("dataSource").asText(),
                        json.path("licence").asText(),
                        json.path("citation").asText(),
                        json.path("date").asText()),
                json.path("rows").asInt(),
                json.path("dataHash").asText(),
                json.path("split").asText(),
                metrics,
                json.path("seed").asLong(),
                derivedFrom);
    }

    private static String text(JsonNode json, String name) throws LearnException {
        var value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new LearnException("The model card has no '" + name + "'.");
        }
        if (value.asText().length() > LONGEST) {
            throw new LearnException("The model card's '" + name + "' has "
                    + value.asText().length() + " characters; at most " + LONGEST + " are read.");
        }
        return value.asText();
    }

    private static MaterialKind kind(String text) throws LearnException {
        for (var kind : MaterialKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        throw new LearnException("The model card names the unknown material kind '" + text + "'.");
    }
}
