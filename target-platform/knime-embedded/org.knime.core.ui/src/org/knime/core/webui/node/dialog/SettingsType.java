package org.knime.core.webui.node.dialog;

/** Where in the settings of a node parameters are stored. */
public enum SettingsType {
    /** Parameters of the node's work; a change resets the node. */
    MODEL("model"),
    /** Parameters of the node's view. */
    VIEW("view");

    private final String configKey;

    SettingsType(final String configKey) {
        this.configKey = configKey;
    }

    /** The key in the settings of a node. */
    public String getConfigKey() {
        return configKey;
    }
}
