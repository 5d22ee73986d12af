package org.lode.screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
    /** Why a candidate that is among the known materials isn't wanted. */
    public static final String KNOWN = "The material is among the known ones.";

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

    /** Knows those of some texts that can be read. */
    @SuppressWarnings("unused") // a text that is no material can't be met again
    public static RepeatedMaterials of(MaterialKind kind, List<String> texts) {
        var materials = new RepeatedMaterials(kind);
        for (var text : texts) {
            try {
                materials.isRepeated(MaterialKey.of(Material.parse(kind, text)), text);
            } catch (MaterialException unreadable) {
                continue;
            }
        }
        return materials;
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
        return !canonical(alike).add(canonical(text));
    }

    /** Whether a material came before; it isn't taken itself. */
    public boolean contains(long key, String text) {
        var alike = byKey.get(key);
        if (alike == null) {
            return false;
        }
        if (alike.first.equals(text)) {
            return true;
        }
        return canonical(alike).contains(canonical(text));
    }

    private Set<String> canonical(Alike alike) {
        if (alike.canonical == null) {
            alike.canonical = new HashSet<>();
            alike.canonical.add(canonical(alike.first));
        }
        return alike.canonical;
    }

    private String canonical(String text) {
        try {
            return Material.parse(kind, text).canonical();
        } catch (MaterialException e) {
            throw new IllegalArgumentException("'" + text + "' could be read before", e);
        }
    }
}
