package org.lode.learn.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;

/**
 * The content of a library's {@code index.json}.
 *
 * @param entries the models
 * @param synonyms other names of properties, by the property's name
 * @param leftOut models that were trained and are no use
 */
record LibraryIndex(List<LibraryEntry> entries, Map<String, List<String>> synonyms, List<LeftOut> leftOut) {
    /** The name of the index in a library's folder. */
    static final String FILE = "index.json";

    static final LibraryIndex EMPTY = new LibraryIndex(List.of(), Map.of(), List.of());

    /** A name without any path, so that an index cannot lead outside its folder. */
    static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.onnx");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A model that was trained and doesn't predict better than the mean of its data.
     *
     * @param file the name its file would have
     * @param recipeOfMaking the hash of the specification it was trained by
     * @param reason its error and that of the mean
     */
    record LeftOut(String file, String recipeOfMaking, String reason) {}

    LibraryIndex {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
        synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(synonyms));
    }

    LibraryIndex withEntries(List<LibraryEntry> others) {
        return new LibraryIndex(others, synonyms, leftOut);
    }

    LibraryIndex withSynonyms(Map<String, List<String>> others) {
        return new LibraryIndex(entries, others, leftOut);
    }

    LibraryIndex withLeftOut(List<LeftOut> others) {
        return new LibraryIndex(entries, synonyms, others);
    }

    String toJson() {
        var json = MAPPER.createObjectNode();
        var names = json.putObject("synonyms");
        synonyms.forEach((property, others) -> {
            var list = names.putArray(property);
            others.forEach(list::add);
        });
        var models = json.putArray("models");
        for (var entry : entries) {
            var model = models.addObject();
            model.put("file", entry.file());
            model.put("sha256", entry.sha256());
            model.put("madeBy", entry.recipeOfMaking());
            try {
                model.set("card", MAPPER.readTree(entry.card().toJson()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!leftOut.isEmpty()) {
            var list = json.putArray("leftOut");
            for (var model : leftOut) {
                list.addObject()
                        .put("file", model.file())
                        .put("madeBy", model.recipeOfMaking())
                        .put("reason", model.reason());
            }
        }
        return json.toPrettyString() + "\n";
    }

    static LibraryIndex fromJson(String text, String library) throws LearnException {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new LearnException(
                    "The index of the model library '" + library + "' is not JSON: " + e.getOriginalMessage() + ".", e);
        }
        var synonyms = new LinkedHashMap<String, List<String>>();
        for (var property : json.path("synonyms").properties()) {
            var names = new ArrayList<String>();
            property.getValue().forEach(name -> names.add(name.asText()));
            synonyms.put(property.getKey(), names);
        }
        var entries = new ArrayList<LibraryEntry>();
        for (var model : json.path("models")) {
            var file = model.path("file").asText();
            if (!PLAIN_NAME.matcher(file).matches()) {
                throw new LearnException("The index of the model library '" + library + "' names the file '" + file
                        + "', which is no plain ONNX file name.");
            }
            var sha256 = model.path("sha256").asText();
            if (!SHA256.matcher(sha256).matches()) {
                throw new LearnException(
                        "The index of the model library '" + library + "' has no SHA-256 of the file '" + file + "'.");
            }
            entries.add(new LibraryEntry(
                    file,
                    sha256,
                    model.path("madeBy").asText(),
                    ModelCard.fromJson(model.path("card").toString())));
        }
        var leftOut = new ArrayList<LeftOut>();
        for (var model : json.path("leftOut")) {
            leftOut.add(new LeftOut(
                    model.path("file").asText(),
                    model.path("madeBy").asText(),
                    model.path("reason").asText()));
        }
        return new LibraryIndex(entries, synonyms, leftOut);
    }
}
