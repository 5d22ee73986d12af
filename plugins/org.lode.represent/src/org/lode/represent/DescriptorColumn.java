package org.lode.represent;

/**
 * One number that a descriptor computes.
 *
 * @param name name, unique within the descriptor
 * @param unit unit, empty for a pure number
 * @param definition what the number is, in one sentence
 */
public record DescriptorColumn(String name, String unit, String definition) {}
