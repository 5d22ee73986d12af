package org.knime.embedded.parameters.persistence;

import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterException;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.Migration;

/** Reads a value from settings of earlier releases first, in the order of the migrations. */
record MigratingStore(ParameterStore inner, List<ConfigMigration<?>> migrations, List<List<String>> paths)
        implements ParameterStore {

    @SuppressWarnings("unchecked") // an annotation cannot tie the migration to the field's type
    static MigratingStore of(final ParameterStore inner, final Migration migration, final List<List<String>> paths) {
        final List<ConfigMigration<?>> migrations =
                Instances.create(migration.value()).getConfigMigrations();
        if (paths.isEmpty() && migrations.stream().anyMatch(MigratingStore::needsPaths)) {
            throw new ParameterException(migration.value().getName()
                    + " matches settings without the parameter, but its persistor names no config paths. Name them, or"
                    + " give the migration deprecated config paths or a matcher.");
        }
        return new MigratingStore(inner, migrations, paths);
    }

    private static boolean needsPaths(final ConfigMigration<?> migration) {
        return migration.getMatcher() instanceof AbsentParameter;
    }

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        inner.save(value, settings);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (final var migration : migrations) {
            final var applies = needsPaths(migration)
                    ? paths.stream().noneMatch(path -> SettingsPaths.contains(settings, path))
                    : migration.getMatcher().test(settings);
            if (applies) {
                return migration.getLoader().load(settings);
            }
        }
        return inner.load(settings);
    }
}
