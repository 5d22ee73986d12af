package org.lode.represent.polymer;

import org.lode.represent.molecule.MolecularGraph;

/**
 * Which bonds fragments may be joined by.
 *
 * <p>At least one end is carbon or silicon, and silicon binds carbon and oxygen only; two carbonyl carbons aren't joined.
 * Of bonds between other elements, sulfonyl sulfur and phosphorus with nitrogen or oxygen are allowed.
 */
final class JunctionRules {
    private static final int CARBON = 6;
    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final int SILICON = 14;
    private static final int PHOSPHORUS = 15;
    private static final int SULFUR = 16;

    private JunctionRules() {}

    static boolean allows(Fragment a, int starA, Fragment b, int starB) {
        int atomA = a.anchor(starA);
        int atomB = b.anchor(starB);
        int elementA = a.graph().element(atomA);
        int elementB = b.graph().element(atomB);
        if (elementA == CARBON && elementB == CARBON) {
            return !(hasOxo(a.graph(), atomA) && hasOxo(b.graph(), atomB));
        }
        if (isCarbonOrSilicon(elementA) || isCarbonOrSilicon(elementB)) {
            boolean silicon = elementA == SILICON || elementB == SILICON;
            int other = elementA == SILICON ? elementB : elementA;
            return !silicon || other == CARBON || other == OXYGEN;
        }
        return oxidised(a.graph(), atomA) && isNitrogenOrOxygen(elementB)
                || oxidised(b.graph(), atomB) && isNitrogenOrOxygen(elementA);
    }

    private static boolean isCarbonOrSilicon(int element) {
        return element == CARBON || element == SILICON;
    }

    private static boolean isNitrogenOrOxygen(int element) {
        return element == NITROGEN || element == OXYGEN;
    }

    private static boolean oxidised(MolecularGraph graph, int atom) {
        int element = graph.element(atom);
        return element == PHOSPHORUS || element == SULFUR && hasOxo(graph, atom);
    }

    private static boolean hasOxo(MolecularGraph graph, int atom) {
        for (int i = 0; i < graph.degree(atom); i++) {
            if (graph.order(graph.neighbourBond(atom, i)) == 2 && graph.element(graph.neighbour(atom, i)) == OXYGEN) {
                return true;
            }
        }
        return false;
    }
}
