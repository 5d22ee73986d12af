package org.lode.learn.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.LibraryIndex.LeftOut;

/**
 * A library in a folder that models are written to. Files are written under another name and moved, the index last, so
 * that readers see a whole library at any time. Several programs may publish into one folder: each change is made to
 * the index that is there then.
 */
public final class LibraryFolder {
    private final Path folder;
    /** As it was when it was last read or changed. */
    private LibraryIndex index;

    private LibraryFolder(Path folder, LibraryIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /**
     * Opens a folder, with the library that is in it or a new one.
     *
     * @throws LearnException if the folder cannot be made or its index cannot be read
     */
    public static LibraryFolder open(Path folder) throws LearnException {
        try {
            Files.createDirectories(folder);
            return new LibraryFolder(folder, read(folder));
        } catch (IOException e) {
            throw new LearnException(
                    "The folder '" + folder + "' cannot be used as a model library: " + e.getMessage() + ".", e);
        }
    }

    private static LibraryIndex read(Path folder) throws IOException, LearnException {
        var file = folder.resolve(LibraryIndex.FILE);
        return Files.exists(file)
                ? LibraryIndex.fromJson(Files.readString(file), folder.toString())
                : LibraryIndex.EMPTY;
    }

    /** The models in the folder. */
    List<LibraryEntry> entries() {
        return index.entries();
    }

    /** The models that were trained and left out. */
    List<LeftOut> leftOut() {
        return index.leftOut();
    }

    /**
     * Writes a model as {@code <id>.onnx} and puts it into the index in place of one with the same id.
     *
     * @throws LearnException if the id can't be a file's name, as in a card that would lead out of the folder
     */
    public void publish(PropertyModel model) throws LearnException {
        var file = model.card().id() + ".onnx";
        if (!LibraryIndex.PLAIN_NAME.matcher(file).matches()) {
            throw new LearnException("The model's id '" + model.card().id()
                    + "' cannot be a file's name. Write the model to a file of its own.");
        }
        publish(model, file, "");
    }

    void publish(PropertyModel model, String file, String madeBy) throws LearnException {
        var bytes = model.toOnnx();
        var entry = new LibraryEntry(file, Hashes.of(bytes), madeBy, model.card());
        update(old -> {
            var entries = without(
                    old.entries(),
                    other -> other.file().equals(file)
                            || other.card().id().equals(model.card().id()));
            entries.add(entry);
            entries.sort(Comparator.comparing(LibraryEntry::file));
            var leftOut = without(old.leftOut(), other -> other.file().equals(file));
            write(file, bytes);
            return old.withEntries(entries).withLeftOut(leftOut);
        });
    }

    /** Notes that a model was trained and is no use, in place of what was noted of that file. */
    void leaveOut(LeftOut model) throws LearnException {
        remove(entry -> entry.file().equals(model.file()));
        update(old -> {
            var leftOut = without(old.leftOut(), other -> other.file().equals(model.file()));
            leftOut.add(model);
            leftOut.sort(Comparator.comparing(LeftOut::file));
            return old.withLeftOut(leftOut);
        });
    }

    /** Adds other names of properties to the index. */
    void addSynonyms(Map<String, List<String>> synonyms) throws LearnException {
        update(old -> {
            var all = new LinkedHashMap<>(old.synonyms());
            all.putAll(synonyms);
            return old.withSynonyms(all);
        });
    }

    /** Takes models out of the index and deletes their files. */
    void remove(Predicate<LibraryEntry> gone) throws LearnException {
        var files =
                index.entries().stream().filter(gone).map(LibraryEntry::file).toList();
        update(old -> old.withEntries(without(old.entries(), gone)));
        for (var file : files) {
            try {
                Files.deleteIfExists(folder.resolve(file));
            } catch (IOException e) {
                throw cannotWrite(file, e);
            }
        }
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        var kept = new ArrayList<>(all);
        kept.removeIf(gone);
        return kept;
    }

    /** Whether the file of an entry is there and unchanged. */
    boolean isIntact(LibraryEntry entry) throws LearnException {
        var file = folder.resolve(entry.file());
        try {
            return Files.exists(file) && Hashes.of(Files.readAllBytes(file)).equals(entry.sha256());
        } catch (IOException e) {
            throw new LearnException("The file '" + file + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** A change of the index. */
    @FunctionalInterface
    private interface Change {
        LibraryIndex of(LibraryIndex old) throws LearnException;
    }

    private void update(Change change) throws LearnException {
        try (var lock = FolderLock.of(folder)) {
            var next = change.of(read(folder));
            write(LibraryIndex.FILE, next.toJson().getBytes(StandardCharsets.UTF_8));
            index = next;
        } catch (IOException e) {
            throw cannotWrite(LibraryIndex.FILE, e);
        }
    }

    private void write(String file, byte[] bytes) throws LearnException {
        try {
            var aside = folder.resolve(file + ".part");
            Files.write(aside, bytes);
            Files.move(
                    aside, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private LearnException cannotWrite(String file, IOException e) {
        return new LearnException("'" + folder.resolve(file) + "' cannot be written: " + e.getMessage() + ".", e);
    }
}
