package org.lode.represent.composition;

/**
 * A property of the elements.
 *
 * @param name name, as in XenonPy where it has the same property
 * @param unit unit, empty for a pure number
 * @param source table and column the figures come from; {@code derived} for those computed from other columns
 * @param definition what it is
 */
public record ElementProperty(String name, String unit, String source, String definition) {}
