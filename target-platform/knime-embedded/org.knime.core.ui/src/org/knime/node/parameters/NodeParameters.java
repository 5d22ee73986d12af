package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * The parameters of a node: every field that is not private is stored, every field with a {@link Widget} is shown.
 *
 * <p>A class of parameters has a constructor without arguments. If it has one with a {@link NodeParametersInput} too,
 * that one makes the defaults of a node whose input is known.
 */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks values that contradict each other.
     *
     * @throws InvalidSettingsException with a sentence for the user
     */
    @SuppressWarnings("unused") // thrown by those that override it
    default void validate() throws InvalidSettingsException {}
}
