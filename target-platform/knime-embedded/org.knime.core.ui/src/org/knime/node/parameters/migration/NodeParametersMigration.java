package org.knime.node.parameters.migration;

import java.util.List;

/**
 * The ways in which earlier releases stored a parameter.
 *
 * @param <T> the parameter's type
 */
public interface NodeParametersMigration<T> {

    /** The ways, tried in this order; the present way is tried after them. */
    List<ConfigMigration<T>> getConfigMigrations();
}
