package org.lode.represent.crystal;

/**
 * An element on a site.
 *
 * @param element atomic number
 * @param occupancy share of the sites of this kind that it fills, above 0 and at most 1
 * @param mass atomic mass in g/mol; that of the isotope where the file names one
 */
public record Occupant(int element, double occupancy, double mass) {}
