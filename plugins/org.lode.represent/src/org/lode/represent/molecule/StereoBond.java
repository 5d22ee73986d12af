package org.lode.represent.molecule;

/**
 * The configuration of a double bond.
 *
 * @param bond the bond
 * @param first a neighbour of the bond's first atom
 * @param second a neighbour of the bond's second atom
 * @param together whether both are on the same side
 */
record StereoBond(int bond, int first, int second, boolean together) {}
