package org.knime.embedded.description;

/**
 * An option of a node.
 *
 * @param title the label of its control
 * @param description an XHTML fragment
 */
public record OptionText(String title, String description) {}
