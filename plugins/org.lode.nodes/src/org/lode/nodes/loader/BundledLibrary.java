package org.lode.nodes.loader;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.knime.core.node.NodeLogger;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;

/** The library of pretrained models in the bundle org.lode.models. Its index is read once. */
public final class BundledLibrary {
    private static final String BUNDLE = "org.lode.models";
    private static final String FOLDER = "models/";

    private BundledLibrary() {}

    /** Reads the index when the library is asked for the first time. */
    private static final class Holder {
        private static final ModelLibrary LIBRARY = open();

        private static ModelLibrary open() {
            try {
                return ModelLibrary.of("Lode's library", BundledLibrary::open);
            } catch (LearnException e) {
                NodeLogger.getLogger(BundledLibrary.class).error(e.getMessage(), e);
                return null;
            }
        }
    }

    /**
     * The library.
     *
     * @throws LearnException if the bundle is damaged
     */
    public static ModelLibrary library() throws LearnException {
        if (Holder.LIBRARY == null) {
            throw new LearnException("Lode's library of pretrained models cannot be read. Install Lode again.");
        }
        return Holder.LIBRARY;
    }

    /** The cards of all models; none if the library cannot be read. For dialogs, which must open all the same. */
    static List<ModelCard> cards() {
        return Holder.LIBRARY == null ? List.of() : Holder.LIBRARY.find(LibraryQuery.ALL);
    }

    private static InputStream open(String name) throws IOException {
        var bundle = Platform.getBundle(BUNDLE);
        var url =
                bundle == null ? BundledLibrary.class.getResource("/" + FOLDER + name) : bundle.getEntry(FOLDER + name);
        if (url == null) {
            throw new FileNotFoundException(name);
        }
        return url.openStream();
    }
}
