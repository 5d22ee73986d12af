package org.lode.nodes.designer;

import java.io.IOException;
import java.net.URL;
import org.eclipse.core.runtime.Platform;
import org.lode.design.DesignException;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.represent.MaterialKind;

/** The chemical languages that come with Lode, in the bundle org.lode.models. */
final class ShippedPriors {
    private static final String BUNDLE = "org.lode.models";

    private ShippedPriors() {}

    /**
     * Reads the language of a kind; takes some tenths of a second.
     *
     * @param kind {@link MaterialKind#MOLECULE} or {@link MaterialKind#POLYMER}
     * @throws DesignException if none of that kind is there; the message says what to do
     */
    static ChemicalLanguageModel load(MaterialKind kind) throws DesignException {
        var file = "priors/" + (kind == MaterialKind.POLYMER ? "polymers" : "molecules") + ".prior";
        var url = find(file);
        if (url == null) {
            throw new DesignException("Lode's chemical language of " + kind.label()
                    + "s is missing. Install Lode again, or learn the language from the seeds.");
        }
        try (var in = url.openStream()) {
            return ChemicalLanguageModel.load(in, file);
        } catch (IOException e) {
            throw new DesignException("Lode's chemical language '" + file + "' cannot be read. Install Lode again.", e);
        }
    }

    private static URL find(String file) {
        var bundle = Platform.getBundle(BUNDLE);
        return bundle == null ? ShippedPriors.class.getResource("/" + file) : bundle.getEntry(file);
    }
}
