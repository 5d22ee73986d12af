package org.lode.nodes.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.KNIMEException;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.learn.library.HttpsTransport;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.learn.library.RemoteLibrary;
import org.lode.nodes.execution.Locations;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Source;
import org.lode.represent.Progress;

/** The library that the dialog names: Lode's own, a folder or an address on the web. */
final class ChosenLibrary {
    private ChosenLibrary() {}

    /**
     * The library for execution; only here is anything downloaded, and only from an address that was entered.
     *
     * @throws LearnException if there is no library or it is damaged
     */
    static ModelLibrary open(PretrainedModelLoaderParameters parameters, Progress progress)
            throws LearnException, KNIMEException {
        if (parameters.source == Source.LIBRARY) {
            return BundledLibrary.library();
        }
        return RemoteLibrary.isAddress(parameters.library)
                ? RemoteLibrary.open(parameters.library.strip(), cache(), new HttpsTransport(), progress)
                : ModelLibrary.of(Locations.resolve(parameters.library.strip()));
    }

    /** What is known of the library without any download; empty if that is nothing. */
    static Optional<ModelLibrary> known(Source source, String location) throws LearnException, KNIMEException {
        if (source == Source.LIBRARY) {
            return Optional.of(BundledLibrary.library());
        }
        if (source == Source.FILE || location.isBlank()) {
            return Optional.empty();
        }
        return RemoteLibrary.isAddress(location)
                ? RemoteLibrary.known(location.strip(), cache())
                : Optional.of(ModelLibrary.of(Locations.resolve(location.strip())));
    }

    /** The cards for the dialog, which must open all the same if a library cannot be read. */
    @SuppressWarnings("unused")
    static List<ModelCard> cards(Source source, String location) {
        try {
            return known(source, location)
                    .map(library -> library.find(LibraryQuery.ALL))
                    .orElse(List.of());
        } catch (LearnException | KNIMEException toldWhenExecuted) {
            return List.of();
        }
    }

    /** Where downloaded models are kept. */
    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".lode", "models");
    }
}
