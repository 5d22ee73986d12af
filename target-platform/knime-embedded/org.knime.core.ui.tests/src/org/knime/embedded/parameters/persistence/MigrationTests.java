package org.knime.embedded.parameters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.embedded.parameters.ParameterException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.migration.ConfigMigration;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.migration.NodeParametersMigration;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistor;

final class MigrationTests {

    static final class OldCount implements DefaultProvider<Integer> {
        @Override
        public Integer getDefault() {
            return 7;
        }
    }

    static final class OldName implements NodeParametersMigration<String> {
        @Override
        public List<ConfigMigration<String>> getConfigMigrations() {
            return List.of(ConfigMigration.builder(
                            settings -> settings.getNodeSettings("old").getString("title"))
                    .withDeprecatedConfigPath("old", "title")
                    .build());
        }
    }

    static final class OldMode implements NodeParametersMigration<String> {
        @Override
        public List<ConfigMigration<String>> getConfigMigrations() {
            return List.of(ConfigMigration.<String>builder(settings -> "from version 1")
                    .withMatcher(settings -> settings.getInt("version", 2) == 1)
                    .build());
        }
    }

    static final class Parameters implements NodeParameters {
        @Migrate(loadDefaultIfAbsent = true)
        int m_later = 42;

        @Migration(OldCount.class)
        int m_count = 1;

        @Migration(OldName.class)
        String m_name = "new";

        @Migration(OldMode.class)
        String m_mode = "default";
    }

    private static Parameters load(final NodeSettings settings) throws InvalidSettingsException {
        return NodeParametersUtil.loadSettings(settings, Parameters.class);
    }

    private static NodeSettings current() {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(Parameters.class, new Parameters(), settings);
        return settings;
    }

    private static NodeSettings older() {
        final var settings = new NodeSettings("model");
        settings.addNodeSettings("old").addString("title", "t");
        settings.addInt("version", 1);
        return settings;
    }

    @Test
    void anAbsentFieldKeepsItsDefaultIfItSaysSo() throws InvalidSettingsException {
        assertEquals(42, load(older()).m_later);
    }

    @Test
    void anAbsentFieldGetsTheValueThatKeepsOldBehaviour() throws InvalidSettingsException {
        assertEquals(7, load(older()).m_count);
        assertEquals(1, load(current()).m_count);
    }

    @Test
    void aDeprecatedEntryIsRead() throws InvalidSettingsException {
        assertEquals("t", load(older()).m_name);
        assertEquals("new", load(current()).m_name);
    }

    @Test
    void aMatcherDecides() throws InvalidSettingsException {
        assertEquals("from version 1", load(older()).m_mode);
        assertEquals("default", load(current()).m_mode);
    }

    @LoadDefaultsForAbsentFields
    static final class AllDefaults implements NodeParameters {
        int m_a = 1;
        String m_b = "b";
    }

    @Test
    void aWholeClassCanKeepItsDefaults() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        settings.addInt("a", 5);
        final var loaded = NodeParametersUtil.loadSettings(settings, AllDefaults.class);
        assertEquals(5, loaded.m_a);
        assertEquals("b", loaded.m_b);
    }

    static final class AsText implements NodeParametersPersistor<Integer> {
        @Override
        public Integer load(final NodeSettingsRO settings) throws InvalidSettingsException {
            return Integer.valueOf(settings.getString("number"));
        }

        @Override
        public void save(final Integer param, final NodeSettingsWO settings) {
            settings.addString("number", param.toString());
        }

        @Override
        public String[][] getConfigPaths() {
            return new String[][] {{"number"}};
        }
    }

    static final class WithPersistor implements NodeParameters {
        @Persistor(AsText.class)
        @Migrate(loadDefaultIfAbsent = true)
        int m_value = 9;
    }

    @Test
    void aPersistorStoresInItsOwnWay() throws InvalidSettingsException {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(WithPersistor.class, new WithPersistor(), settings);
        assertEquals("9", settings.getString("number"));
        settings.addString("number", "11");
        assertEquals(11, NodeParametersUtil.loadSettings(settings, WithPersistor.class).m_value);
        assertEquals(9, NodeParametersUtil.loadSettings(new NodeSettings("model"), WithPersistor.class).m_value);
    }

    static final class Both implements NodeParameters {
        @Persistor(AsText.class)
        @Persist(configKey = "x")
        int m_value = 9;
    }

    @Test
    void aPersistorAndAKeyExcludeEachOther() {
        assertThrows(ParameterException.class, () -> ParameterStores.of(Both.class));
    }
}
