package org.lode.represent;

/**
 * A part of a copolymer or mixture.
 *
 * @param material the repeat unit or the substance
 * @param fraction its share, above 0; the shares of all components add up to 1
 */
public record Component(Material material, double fraction) {}
