package org.lode.design;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;

/**
 * Tells whether a structure is known already. The chemical language writes no stereochemistry, so a design that differs
 * from a known structure in nothing else isn't new.
 */
final class KnownStructures {
    private final Set<String> canonical = new HashSet<>();

    KnownStructures(List<? extends Material> known) {
        for (var material : known) {
            canonical.add(material.canonical());
            canonical.add(withoutStereochemistry(material));
        }
    }

    boolean contains(String canonicalText) {
        return canonical.contains(canonicalText);
    }

    private static String withoutStereochemistry(Material material) {
        var text = material.text();
        if (text.indexOf('/') < 0 && text.indexOf('\\') < 0 && text.indexOf('@') < 0) {
            return material.canonical();
        }
        try {
            return Material.parse(material.kind(), text.replaceAll("[/\\\\@]", ""))
                    .canonical();
        } catch (MaterialException e) {
            throw new IllegalStateException("'" + text + "' can't be read without its stereochemistry", e);
        }
    }
}
