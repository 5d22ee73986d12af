package org.lode.represent.molecule;

import org.lode.represent.composition.ElementTable;

/** Standard atomic weights. */
final class AtomMass {
    private AtomMass() {}

    /** In g/mol; 0 for an attachment point. */
    static double of(int element) {
        return element == 0 ? 0 : ElementTable.standard().atomicWeight(element);
    }
}
