package org.lode.represent.crystal;

/**
 * An atom near another one.
 *
 * @param site index of its site in the structure
 * @param x first Cartesian component of the way to it, in angstrom
 * @param y second component
 * @param z third component
 * @param distance length of the way, in angstrom
 */
record Neighbour(int site, double x, double y, double z, double distance) {}
