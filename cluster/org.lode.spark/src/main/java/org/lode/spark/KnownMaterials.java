package org.lode.spark;

import java.util.Iterator;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.screen.Candidate;
import org.lode.spark.ScreenedBlocks.PlacedCandidate;

/** Texts of materials that are known; what can't be read is no material and equals no candidate. */
final class KnownMaterials {
    private KnownMaterials() {}

    /** The materials' own texts, those that are none included. */
    static Iterator<String> texts(Iterator<PlacedCandidate> materials) {
        Iterable<PlacedCandidate> all = () -> materials;
        return StreamSupport.stream(all.spliterator(), false)
                .map(material -> material.candidate().text())
                .filter(Objects::nonNull)
                .iterator();
    }

    /** The canonical texts of those that can be read. */
    static Iterator<String> canonical(Iterator<PlacedCandidate> materials, MaterialKind kind) {
        Iterable<PlacedCandidate> all = () -> materials;
        return StreamSupport.stream(all.spliterator(), false)
                .map(material -> canonical(material.candidate(), kind))
                .filter(Objects::nonNull)
                .iterator();
    }

    // the reason of a failure doesn't matter here
    @SuppressWarnings("unused")
    private static String canonical(Candidate material, MaterialKind kind) {
        try {
            return material.problem() == null
                    ? Material.parse(kind, material.text()).canonical()
                    : null;
        } catch (MaterialException unreadable) {
            return null;
        }
    }
}
