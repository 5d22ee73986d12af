package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Writes a parameter.
 *
 * @param <T> the parameter's type
 */
@FunctionalInterface
public interface ParametersSaver<T> {

    /** Adds the entries of {@code param} to the settings of the object that holds it. */
    void save(T param, NodeSettingsWO nodeSettings);
}
