package org.lode.represent.crystal.format;

import org.lode.represent.crystal.Occupant;

/**
 * An atom as a file lists it, before the symmetry operations are applied.
 *
 * @param label the file's name for it
 * @param position fractional coordinates
 * @param occupant what is there
 */
record AsymmetricAtom(String label, double[] position, Occupant occupant) {}
