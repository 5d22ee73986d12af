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
import org.lode.learn.Hashes;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.learn.library.LibraryIndex.LeftOut;

/**
 * A library in a folder that models are written to. Files are written under another name and moved, the index last, so
 * that readers see a whole library at any time.
 */
public final class LibraryFolder {
    private final Path folder;
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
        var file = folder.resolve(LibraryIndex.FILE);
        try {
            Files.createDirectories(folder);
            var index = Files.exists(file)
                    ? LibraryIndex.fromJson(Files.readString(file), folder.toString())
                    : LibraryIndex.EMPTY;
            return new LibraryFolder(folder, index);
        } catch (IOException e) {
            throw new LearnException(
                    "The folder '" + folder + "' cannot be used as a model library: " + e.getMessage() + ".", e);
        }
    }

    /** The models that were trained and left out. */
    List<LeftOut> leftOut() {
        return index.leftOut();
    }

    /** Notes that a model was trained and is no use, in place of what was noted of that file. */
    void leaveOut(LeftOut model) throws LearnException {
        remove(index.entries().stream()
                .filter(entry -> entry.file().equals(model.file()))
                .toList());
        var all = new ArrayList<>(index.leftOut());
        all.removeIf(other -> other.file().equals(model.file()));
        all.add(model);
        all.sort(Comparator.comparing(LeftOut::file));
        update(index.withLeftOut(all));
    }

    /** The models in the folder. */
    List<LibraryEntry> entries() {
        return index.entries();
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
        var entries = new ArrayList<>(index.entries());
        entries.removeIf(entry -> entry.file().equals(file)
                || entry.card().id().equals(model.card().id()));
        entries.add(new LibraryEntry(file, Hashes.of(bytes), madeBy, model.card()));
        entries.sort(Comparator.comparing(LibraryEntry::file));
        var leftOut = new ArrayList<>(index.leftOut());
        leftOut.removeIf(other -> other.file().equals(file));
        write(file, bytes);
        update(index.withEntries(entries).withLeftOut(leftOut));
    }

    /** Adds other names of properties to the index. */
    void addSynonyms(Map<String, List<String>> synonyms) throws LearnException {
        var all = new LinkedHashMap<>(index.synonyms());
        all.putAll(synonyms);
        update(index.withSynonyms(all));
    }

    /** Takes models out of the index and deletes their files. */
    void remove(List<LibraryEntry> gone) throws LearnException {
        var entries = new ArrayList<>(index.entries());
        entries.removeAll(gone);
        update(index.withEntries(entries));
        for (var entry : gone) {
            try {
                Files.deleteIfExists(folder.resolve(entry.file()));
            } catch (IOException e) {
                throw cannotWrite(entry.file(), e);
            }
        }
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

    private void update(LibraryIndex next) throws LearnException {
        write(LibraryIndex.FILE, next.toJson().getBytes(StandardCharsets.UTF_8));
        index = next;
    }

    private void write(String file, byte[] bytes) throws LearnException {
        try {
            var aside = folder.resolve(file + ".part");
            Files.write(aside, bytes);
            Files.move(aside, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private LearnException cannotWrite(String file, IOException e) {
        return new LearnException("'" + folder.resolve(file) + "' cannot be written: " + e.getMessage() + ".", e);
    }
}
