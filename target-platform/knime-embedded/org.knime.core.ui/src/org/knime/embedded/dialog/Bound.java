package org.knime.embedded.dialog;

/**
 * A bound of a number.
 *
 * @param value the bound
 * @param exclusive whether the bound itself is refused
 * @param message what the user reads when a number is refused
 */
public record Bound(double value, boolean exclusive, String message) {}
