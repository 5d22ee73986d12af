package org.knime.node.parameters.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.knime.core.node.NodeSettingsRO;
import org.knime.embedded.parameters.persistence.AbsentParameter;
import org.knime.embedded.parameters.persistence.SettingsPaths;

/**
 * One way in which an earlier release stored a parameter.
 *
 * @param <T> the parameter's type
 */
public final class ConfigMigration<T> {

    private final ParametersLoader<T> loader;

    private final Predicate<NodeSettingsRO> matcher;

    private ConfigMigration(final ParametersLoader<T> loader, final Predicate<NodeSettingsRO> matcher) {
        this.loader = loader;
        this.matcher = matcher;
    }

    /** Reads the parameter. */
    public ParametersLoader<T> getLoader() {
        return loader;
    }

    /** Whether settings are of this way. */
    public Predicate<NodeSettingsRO> getMatcher() {
        return matcher;
    }

    /** Starts a way that is read by {@code loader}. */
    public static <T> Builder<T> builder(final ParametersLoader<T> loader) {
        return new Builder<>(loader);
    }

    /**
     * Builds a way. Without a matcher it applies if all its deprecated entries are there, and without such entries if
     * none of the present ones is.
     *
     * @param <T> the parameter's type
     */
    public static final class Builder<T> {

        private final ParametersLoader<T> loader;

        private final List<List<String>> paths = new ArrayList<>();

        private Predicate<NodeSettingsRO> matcher;

        /** Starts a way. */
        public Builder(final ParametersLoader<T> loader) {
            this.loader = Objects.requireNonNull(loader);
        }

        /** Names an entry that this way used, by the keys that lead to it. */
        public Builder<T> withDeprecatedConfigPath(final String... configKeys) {
            paths.add(List.of(configKeys));
            return this;
        }

        /** Says which settings are of this way. */
        public Builder<T> withMatcher(final Predicate<NodeSettingsRO> matcher) {
            this.matcher = matcher;
            return this;
        }

        /** Creates the way. */
        public ConfigMigration<T> build() {
            if (matcher != null) {
                return new ConfigMigration<>(loader, matcher);
            }
            return new ConfigMigration<>(loader, paths.isEmpty() ? new AbsentParameter() : this::hasAllPaths);
        }

        private boolean hasAllPaths(final NodeSettingsRO settings) {
            return paths.stream().allMatch(path -> SettingsPaths.contains(settings, path));
        }
    }
}
