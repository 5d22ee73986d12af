package org.lode.nodes.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.lode.represent.MaterialException;
import org.lode.represent.Recipe;

/** Descriptor recipes as settings. */
public final class Recipes {
    private Recipes() {}

    /**
     * Reads a recipe that was typed into a dialog.
     *
     * @throws InvalidSettingsException with the room's message if it is no recipe
     */
    public static Recipe parse(String text) throws InvalidSettingsException {
        try {
            return Recipe.parse(text);
        } catch (MaterialException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
