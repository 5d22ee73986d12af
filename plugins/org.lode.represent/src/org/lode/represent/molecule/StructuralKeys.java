package org.lode.represent.molecule;

import java.util.BitSet;
import org.lode.represent.Molecule;

/** A fingerprint with a bit for each of a list of structural features. Immutable. */
interface StructuralKeys {
    /** Number of bits. */
    int size();

    /** The bits of a molecule. */
    BitSet of(Molecule molecule);
}
