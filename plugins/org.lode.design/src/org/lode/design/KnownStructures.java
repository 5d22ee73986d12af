package org.lode.design;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lode.design.sampler.Workers;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;

/**
 * Tells whether a structure is known already. The chemical language writes no stereochemistry, so a design that differs
 * from a known structure in nothing else isn't new.
 */
final class KnownStructures {
    private final Set<String> canonical = new HashSet<>();

    KnownStructures(List<? extends Material> known, int threads, Progress progress) {
        var texts = new String[2 * known.size()];
        try (var workers = new Workers(threads)) {
            workers.each(
                    known.size(),
                    () -> known,
                    (i, materials) -> {
                        texts[2 * i] = materials.get(i).canonical();
                        texts[2 * i + 1] = withoutStereochemistry(materials.get(i), texts[2 * i]);
                    },
                    progress);
        }
        canonical.addAll(Arrays.asList(texts));
    }

    boolean contains(String canonicalText) {
        return canonical.contains(canonicalText);
    }

    private static String withoutStereochemistry(Material material, String canonicalText) {
        var text = material.text();
        if (text.indexOf('/') < 0 && text.indexOf('\\') < 0 && text.indexOf('@') < 0) {
            return canonicalText;
        }
        try {
            return Material.parse(material.kind(), text.replaceAll("[/\\\\@]", ""))
                    .canonical();
        } catch (MaterialException e) {
            throw new IllegalStateException("'" + text + "' can't be read without its stereochemistry", e);
        }
    }
}
