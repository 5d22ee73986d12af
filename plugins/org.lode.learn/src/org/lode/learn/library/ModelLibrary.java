package org.lode.learn.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final Opener files;
    private final LibraryIndex index;

    private ModelLibrary(String name, Opener files, LibraryIndex index) {
        this.name = name;
        this.files = files;
        this.index = index;
    }

    /** Opens the files of a library by their name relative to the index. */
    @FunctionalInterface
    public interface Opener {
        /** The content of a file, or an exception if there is none. */
        InputStream open(String name) throws IOException;
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
            return new ModelLibrary(name, files, LibraryIndex.fromJson(json, name));
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
                        .thenComparing(card -> -card.metrics().getOrDefault("r2", 0.0))
                        .thenComparing(ModelCard::id))
                .toList();
    }

    private boolean matches(ModelCard card, LibraryQuery query) {
        return matchesProperty(card, query.property())
                && words(card.learner()).containsAll(words(query.learner()))
                && query.kind().map(kind -> accepts(card, kind)).orElse(true);
    }

    /** All words of the query must be in the property's name, or all of them in one of its synonyms. */
    private boolean matchesProperty(ModelCard card, String wanted) {
        var words = words(wanted);
        var property = card.property().name();
        return words(property).containsAll(words)
                || index.synonyms().getOrDefault(property, List.of()).stream()
                        .anyMatch(synonym -> words(synonym).containsAll(words));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace("_", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A model with a recipe of another version of Lode is offered for its own kind; loading it tells what is wrong. */
    @SuppressWarnings("unused")
    private static boolean accepts(ModelCard card, MaterialKind kind) {
        try {
            return Recipe.parse(card.recipe()).accepts(kind);
        } catch (MaterialException unknownRecipe) {
            return card.materialKind() == kind;
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
            bytes = read(files, entry.file());
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
