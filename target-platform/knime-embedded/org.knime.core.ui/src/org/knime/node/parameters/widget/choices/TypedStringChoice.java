package org.knime.node.parameters.widget.choices;

import org.knime.core.data.DataColumnSpec;

/**
 * A text with a type to choose, say a column.
 *
 * @param id what is stored
 * @param text what is shown
 * @param type the type
 */
public record TypedStringChoice(String id, String text, PossibleTypeValue type) {

    /**
     * A type.
     *
     * @param id what is stored; of a column the name of its preferred value class
     * @param text what is shown
     */
    public static record PossibleTypeValue(String id, String text) {}

    /** A column. */
    public static TypedStringChoice fromColSpec(final DataColumnSpec colSpec) {
        final var type = colSpec.getType();
        return new TypedStringChoice(
                colSpec.getName(),
                colSpec.getName(),
                new PossibleTypeValue(type.getPreferredValueClass().getName(), type.getName()));
    }
}
