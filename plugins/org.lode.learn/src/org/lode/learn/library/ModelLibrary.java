package org.lode.learn.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;

/** A library of models: {@code index.json} with cards and SHA-256 of the ONNX files beside it. */
public final class ModelLibrary {
    private ModelLibrary() {}

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
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a library whose files come from somewhere else, such as a bundle.
     *
     * @param name what to call the library in messages
     */
    public static ModelLibrary of(String name, Opener files) throws LearnException {
        throw new UnsupportedOperationException();
    }

    /** The cards of the models that match, best cross-validated first within a property. */
    public List<ModelCard> find(LibraryQuery query) {
        throw new UnsupportedOperationException();
    }

    /**
     * Loads a model.
     *
     * @throws LearnException if there is no such model or its file is not the one the index was made for
     */
    public PropertyModel load(String id) throws LearnException {
        throw new UnsupportedOperationException();
    }
}
