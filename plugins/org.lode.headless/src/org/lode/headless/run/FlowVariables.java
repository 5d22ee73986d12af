package org.lode.headless.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.config.base.ConfigBase;

/**
 * Flow variables that control settings. A workflow defines variables; a node's settings may take their values from
 * them and may in turn be exposed as variables to the nodes after it.
 *
 * @see <a href="https://docs.knime.com/latest/analytics_platform_flow_control_guide/">KNIME Flow Control Guide</a>
 */
final class FlowVariables {
    private static final String USED = "used_variable";
    private static final String EXPOSED = "exposed_variable";

    private FlowVariables() {}

    /**
     * Overwrites the settings that variables control.
     *
     * @param saved all that was saved of the node
     * @param model settings of the node's model, changed in place
     * @param visible values of the variables that reach the node, by name
     * @return the variables that leave the node: those that reached it and those it exposes
     * @throws InvalidSettingsException if a variable does not exist or is no value for the setting
     */
    static Map<String, String> apply(NodeSettingsRO saved, NodeSettings model, Map<String, String> visible)
            throws InvalidSettingsException {
        if (!saved.containsKey("variables")) {
            return visible;
        }
        ConfigBase tree = (NodeSettings) saved.getNodeSettings("variables");
        var leaving = new LinkedHashMap<>(visible);
        apply(tree.containsKey("tree") ? tree.getConfigBase("tree") : tree, model, visible, leaving);
        return leaving;
    }

    private static void apply(
            ConfigBase tree, ConfigBase settings, Map<String, String> visible, Map<String, String> leaving)
            throws InvalidSettingsException {
        for (var key : tree.keySet()) {
            if (!(tree.getEntry(key) instanceof ConfigBase mask) || !settings.containsKey(key)) {
                continue;
            }
            if (settings.getEntry(key) instanceof ConfigBase group) {
                apply(mask, group, visible, leaving);
                continue;
            }
            var used = mask.getString(USED, null);
            if (used != null) {
                overwrite(settings, key, used, visible);
            }
            var exposed = mask.getString(EXPOSED, null);
            if (exposed != null) {
                leaving.put(exposed, settings.getEntry(key).toStringValue());
            }
        }
    }

    private static void overwrite(ConfigBase settings, String key, String variable, Map<String, String> visible)
            throws InvalidSettingsException {
        if (!visible.containsKey(variable)) {
            throw new InvalidSettingsException("Setting \"" + key + "\" is controlled by the flow variable \""
                    + variable + "\", which does not reach the node.");
        }
        try {
            settings.addEntry(settings.getEntry(key).getType().createEntry(key, visible.get(variable)));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "The flow variable \"" + variable + "\" with the value \"" + visible.get(variable)
                            + "\" is no value for the setting \"" + key + "\".",
                    e);
        }
    }
}
