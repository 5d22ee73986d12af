package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Reads a parameter.
 *
 * @param <T> the parameter's type
 */
@FunctionalInterface
public interface ParametersLoader<T> {

    /**
     * Reads the parameter from the settings of the object that holds it.
     *
     * @throws InvalidSettingsException if entries are missing or wrong
     */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
