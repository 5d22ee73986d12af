package org.lode.screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/**
 * Tells whether a material came before, however it was written. Materials are told apart by their keys, and only where
 * two keys are equal by their canonical texts: no material is taken for another.
 */
public final class RepeatedMaterials {
    private final MaterialKind kind;
    private final Map<Long, Alike> byKey = new HashMap<>();

    /** Materials with the same key: the first one's text and, as soon as there are others, their canonical texts. */
    private static final class Alike {
        private final String first;
        private Set<String> canonical;

        Alike(String first) {
            this.first = first;
        }
    }

    /** Knows none yet. */
    public RepeatedMaterials(MaterialKind kind) {
        this.kind = kind;
    }

    /**
     * Takes a material that can be read.
     *
     * @param key the candidate's key
     * @return whether it came before
     */
    public boolean isRepeated(long key, String text) {
        var alike = byKey.get(key);
        if (alike == null) {
            byKey.put(key, new Alike(text));
            return false;
        }
        if (alike.first.equals(text)) {
            return true;
        }
        if (alike.canonical == null) {
            alike.canonical = new HashSet<>();
            alike.canonical.add(canonical(alike.first));
        }
        return !alike.canonical.add(canonical(text));
    }

    private String canonical(String text) {
        try {
            return Material.parse(kind, text).canonical();
        } catch (MaterialException e) {
            throw new IllegalArgumentException("'" + text + "' could be read before", e);
        }
    }
}
