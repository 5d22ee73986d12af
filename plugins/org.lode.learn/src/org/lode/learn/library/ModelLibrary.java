package org.lode.learn.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Recipe;

/** A library of models: {@code index.json} with cards and SHA-256 of the ONNX files beside it. */
public final class ModelLibrary {
    /** No index or model of a library is larger. */
    private static final int MOST_BYTES = 1 << 28;

    private final String name;
    private final Source files;
    private final LibraryIndex index;
    private final Map<String, PropertyWords> names = new LinkedHashMap<>();
    /** Recipes of cards by their texts, parsed when a kind of material is asked for. */
    private final Map<String, Optional<Recipe>> recipes = new ConcurrentHashMap<>();

    private ModelLibrary(String name, Source files, LibraryIndex index) {
        this.name = name;
        this.files = files;
        this.index = index;
        for (var entry : index.entries()) {
            names.computeIfAbsent(
                    entry.card().property().name(),
                    property -> PropertyWords.of(property, index.synonyms().getOrDefault(property, List.of())));
        }
    }

    /** Opens the files of a library by their name relative to the index. */
    @FunctionalInterface
    public interface Opener {
        /** The content of a file, or an exception if there is none. */
        InputStream open(String name) throws IOException;
    }

    /** Reads the files of models. */
    @FunctionalInterface
    interface Source {
        /** The whole file of a model, which may be another one than the index was made for. */
        byte[] read(LibraryEntry entry) throws IOException;
    }

    /** The same library with its models from somewhere else. */
    ModelLibrary readFrom(Source others) {
        return new ModelLibrary(name, others, index);
    }

    /**
     * Opens the library in a folder.
     *
     * @throws LearnException if there is no index or it cannot be read
     */
    public static ModelLibrary of(Path folder) throws LearnException {
        return of(folder.toString(), file -> Files.newInputStream(folder.resolve(file)));
    }

    /**
     * Opens a library whose files come from somewhere else, such as a bundle.
     *
     * @param name what to call the library in messages
     */
    public static ModelLibrary of(String name, Opener files) throws LearnException {
        try {
            var json = new String(read(files, LibraryIndex.FILE), StandardCharsets.UTF_8);
            return new ModelLibrary(name, entry -> read(files, entry.file()), LibraryIndex.fromJson(json, name));
        } catch (IOException e) {
            throw new LearnException(
                    "'" + name + "' is no model library: its '" + LibraryIndex.FILE
                            + "' cannot be read. Choose a folder that a Model Writer or a library training has"
                            + " written.",
                    e);
        }
    }

    private static byte[] read(Opener files, String file) throws IOException {
        try (var stream = files.open(file)) {
            if (stream == null) {
                throw new IOException("no file '" + file + "'");
            }
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("'" + file + "' is larger than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** The names of the properties there are models of, in alphabetical order. */
    public List<String> properties() {
        return index.entries().stream()
                .map(entry -> entry.card().property().name())
                .distinct()
                .sorted()
                .toList();
    }

    /** The cards of the models that match, sorted by property and then by validated error relative to the spread. */
    public List<ModelCard> find(LibraryQuery query) {
        return index.entries().stream()
                .map(LibraryEntry::card)
                .filter(card -> matches(card, query))
                .sorted(Comparator.comparing((ModelCard card) -> card.property().name())
                        .thenComparing(ModelLibrary::relativeError)
                        .thenComparing(ModelCard::id))
                .toList();
    }

    /**
     * A model's root mean squared error in validation over the standard deviation of its data: 0 is perfect, the mean
     * alone has 1. Infinite if the card doesn't tell.
     */
    public static double relativeError(ModelCard card) {
        var r2 = card.metrics().get("r2");
        return r2 == null ? Double.POSITIVE_INFINITY : Math.sqrt(1 - r2);
    }

    private boolean matches(ModelCard card, LibraryQuery query) {
        var words = names.get(card.property().name());
        return words.match(query.property())
                && has(card.recipe(), query.descriptor())
                && has(card.learner(), query.learner())
                && has(card.provenance().licence(), query.licence())
                && !(relativeError(card) > query.largestError())
                && query.kind().map(kind -> accepts(card, kind)).orElse(true);
    }

    private static boolean has(String text, String wanted) {
        return wanted.isBlank() || PropertyWords.words(text).containsAll(PropertyWords.words(wanted));
    }

    /** A model with a recipe of another version of Lode is offered for its own kind; loading it tells what is wrong. */
    private boolean accepts(ModelCard card, MaterialKind kind) {
        return recipes.computeIfAbsent(card.recipe(), ModelLibrary::parse)
                .map(recipe -> recipe.accepts(kind))
                .orElse(card.materialKind() == kind);
    }

    @SuppressWarnings("unused")
    private static Optional<Recipe> parse(String recipe) {
        try {
            return Optional.of(Recipe.parse(recipe));
        } catch (MaterialException unknownRecipe) {
            return Optional.empty();
        }
    }

    /**
     * Loads a model.
     *
     * @throws LearnException if there is no such model or its file is not the one the index was made for
     */
    public PropertyModel load(String id) throws LearnException {
        var entry = index.entries().stream()
                .filter(candidate -> candidate.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LearnException("The model library '" + name + "' has no model '" + id
                        + "'; it has "
                        + index.entries().stream()
                                .map(candidate -> candidate.card().id())
                                .collect(Collectors.joining(", "))
                        + "."));
        byte[] bytes;
        try {
            bytes = files.read(entry);
        } catch (IOException e) {
            throw new LearnException(
                    "The file '" + entry.file() + "' of the model library '" + name + "' cannot be read: "
                            + e.getMessage() + ".",
                    e);
        }
        if (!Hashes.of(bytes).equals(entry.sha256())) {
            throw new LearnException("The file '" + entry.file() + "' of the model library '" + name
                    + "' is not the one the index was made for (its SHA-256 differs); get the library again.");
        }
        return PropertyModel.fromOnnx(bytes, entry.file());
    }
}
