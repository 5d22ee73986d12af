package org.knime.embedded.parameters.persistence;

import java.util.Arrays;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Finds entries by the keys that lead to them. */
public final class SettingsPaths {

    private SettingsPaths() {}

    static List<List<String>> of(final String[][] paths) {
        return Arrays.stream(paths).map(List::of).toList();
    }

    @SuppressWarnings("unused") // a value has no entries below it
    private static NodeSettingsRO inner(final NodeSettingsRO settings, final String key) {
        try {
            return settings.getNodeSettings(key);
        } catch (InvalidSettingsException ex) {
            return new NodeSettings(key);
        }
    }

    /** Whether there is an entry at the path; an empty path leads to the settings themselves. */
    public static boolean contains(final NodeSettingsRO settings, final List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        final var key = path.get(0);
        if (!settings.containsKey(key)) {
            return false;
        }
        return path.size() == 1 || contains(inner(settings, key), path.subList(1, path.size()));
    }
}
