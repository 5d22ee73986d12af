package org.lode.nodes.views;

import java.util.Set;
import java.util.TreeSet;
import org.lode.represent.Composition;
import org.lode.represent.Crystal;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.openscience.cdk.interfaces.IAtomContainer;

/** Which elements materials consist of. */
public final class ElementCounts {
    private ElementCounts() {}

    /** The symbols of a material's elements, each once, in alphabetic order; empty for a mixture. */
    public static Set<String> of(Material material) {
        if (material instanceof Molecule molecule) {
            return of(molecule.structure());
        }
        if (material instanceof Polymer polymer) {
            return of(polymer.structure());
        }
        if (material instanceof Composition composition) {
            return new TreeSet<>(composition.elements().keySet());
        }
        return material instanceof Crystal crystal
                ? new TreeSet<>(crystal.composition().elements().keySet())
                : Set.of();
    }

    private static Set<String> of(IAtomContainer structure) {
        var symbols = new TreeSet<String>();
        for (var atom : structure.atoms()) {
            if (atom.getAtomicNumber() != null && atom.getAtomicNumber() > 0) {
                symbols.add(atom.getSymbol());
            }
            if (atom.getImplicitHydrogenCount() != null && atom.getImplicitHydrogenCount() > 0) {
                symbols.add("H");
            }
        }
        return symbols;
    }
}
