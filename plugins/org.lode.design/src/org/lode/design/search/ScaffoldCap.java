package org.lode.design.search;

import java.util.HashMap;
import java.util.Map;
import org.lode.design.language.GraphEncoder;
import org.lode.learn.validation.Scaffold;
import org.lode.represent.Material;

/**
 * Lets only so many structures of one scaffold into a population, so that it doesn't end as one family. Structures without
 * a ring have no scaffold and are not counted. For one population.
 */
public final class ScaffoldCap {
    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Nothing is counted yet.
     *
     * @param most how many of one scaffold are let in, at least 1
     */
    public ScaffoldCap(int most) {
        this.most = most;
    }

    /** The scaffold of a molecule or repeat unit, the same text for the same scaffold; empty without a ring. */
    public static String scaffold(Material material) {
        return Scaffold.of(GraphEncoder.graph(material));
    }

    /** Whether one more of a scaffold is let in, which counts it. */
    public boolean admits(String scaffold) {
        return scaffold.isEmpty() || counts.merge(scaffold, 1, Integer::sum) <= most;
    }
}
