package org.knime.embedded.dialog;

/**
 * A value that can be chosen.
 *
 * @param value what is stored
 * @param label what is shown
 * @param description the help text, an XHTML fragment; may be empty
 */
public record Choice(String value, String label, String description) {}
