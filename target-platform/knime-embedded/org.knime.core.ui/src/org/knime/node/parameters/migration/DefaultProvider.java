package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Gives a parameter that is absent the value by which old workflows keep their behaviour.
 *
 * @param <T> the parameter's type
 */
@FunctionalInterface
public interface DefaultProvider<T> extends NodeParametersMigration<T> {

    /** The value for settings without the parameter. */
    T getDefault();

    @Override
    default List<ConfigMigration<T>> getConfigMigrations() {
        return List.of(ConfigMigration.<T>builder(settings -> getDefault()).build());
    }
}
