package org.lode.design.search;

import java.util.HashMap;
import java.util.Map;
import org.lode.design.language.GraphEncoder;
import org.lode.learn.validation.Scaffold;
import org.lode.represent.Material;

/**
 * Lets only so many structures with the same {@link Scaffold} through, so that a population or a list of designs isn't
 * one family. Structures without a ring have no scaffold and are not counted. Not thread-safe.
 */
public final class ScaffoldCap {
    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Nothing is counted yet.
     *
     * @param most how many of one scaffold are let through, at least 1; {@link Integer#MAX_VALUE} for any number
     */
    public ScaffoldCap(int most) {
        this.most = most;
    }

    /** The scaffold of a molecule or repeat unit, the same text for the same scaffold; empty without a ring. */
    static String scaffold(Material material) {
        return Scaffold.of(GraphEncoder.graph(material));
    }

    /** Counts a molecule or polymer, unless there are enough with its scaffold. */
    public boolean admits(Material material) {
        if (most == Integer.MAX_VALUE) {
            return true;
        }
        var scaffold = scaffold(material);
        return scaffold.isEmpty() || counts.merge(scaffold, 1, Integer::sum) <= most;
    }
}
