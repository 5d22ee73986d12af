package org.lode.design;

import java.util.HashMap;
import java.util.Map;
import org.lode.learn.validation.Scaffold;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;

/** Lets so many materials with the same {@link Scaffold} through; all of those without a ring. Not thread-safe. */
final class ScaffoldLimit {
    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();

    ScaffoldLimit(int most) {
        this.most = most;
    }

    /** Counts a material, unless there are enough with its scaffold. */
    boolean admits(Material material) {
        if (most == Integer.MAX_VALUE) {
            return true;
        }
        var scaffold = scaffold(material);
        return scaffold.isEmpty() || counts.merge(scaffold, 1, Integer::sum) <= most;
    }

    private static String scaffold(Material material) {
        if (material instanceof Molecule molecule) {
            return Scaffold.of(molecule.graph());
        }
        return material instanceof Polymer polymer ? Scaffold.of(polymer.unit().graph()) : "";
    }
}
