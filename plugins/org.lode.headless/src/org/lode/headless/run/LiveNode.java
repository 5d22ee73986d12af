package org.lode.headless.run;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription.DynamicPortGroupDescription;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.embedded.EmbeddedNode;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;

/** A node of a workflow brought to life on the embedded host, with the settings it shall run with. */
final class LiveNode {
    private final WorkflowNode node;
    private final NodeCatalogue.Entry entry;
    private final EmbeddedNode host;
    private final NodeSettings settings;
    private boolean changed;

    private LiveNode(WorkflowNode node, NodeCatalogue.Entry entry, EmbeddedNode host, NodeSettings settings) {
        this.node = node;
        this.entry = entry;
        this.host = host;
        this.settings = settings;
    }

    /**
     * Makes the node with the ports it was saved with and reads its settings, without loading them.
     *
     * @throws WorkflowException if the node is not installed or its ports do not fit
     */
    static LiveNode create(WorkflowNode node, NodeCatalogue catalogue) throws WorkflowException {
        var entry = catalogue.find(node.factory()).orElseThrow(() -> unknown(node));
        try {
            var creation = node.settings().containsKey("node_creation_config")
                    ? node.settings().getNodeSettings("node_creation_config")
                    : null;
            var settings = new NodeSettings("model");
            if (node.settings().containsKey("model")) {
                node.settings().getNodeSettings("model").copyTo(settings);
            }
            return new LiveNode(node, entry, EmbeddedNode.create(entry.factory(), creation), settings);
        } catch (InvalidSettingsException e) {
            throw new WorkflowException(
                    "The ports of node " + node.title() + " cannot be made as they were saved: " + e.getMessage(), e);
        }
    }

    private static WorkflowException unknown(WorkflowNode node) {
        var bundle = node.bundle().isEmpty() ? "another extension" : "the bundle \"" + node.bundle() + "\"";
        return new WorkflowException("Node " + node.title() + " comes from " + bundle
                + ", which is not installed here; replace it by a node of Lode or run the workflow in KNIME Analytics"
                + " Platform.");
    }

    WorkflowNode node() {
        return node;
    }

    NodeCatalogue.Entry entry() {
        return entry;
    }

    EmbeddedNode host() {
        return host;
    }

    /** What the node shows after an execution, empty if it has no view. */
    @SuppressWarnings("unchecked") // the factory has made the model itself
    Optional<NodeView> view() {
        return host.factory() instanceof NodeViewFactory<?> factory && factory.hasNodeView()
                ? Optional.of(((NodeViewFactory<NodeModel>) factory).createNodeView(host.model()))
                : Optional.empty();
    }

    /** The picture of the node's kind: its drawing where the bundle keeps one, which has no pixels, else its icon. */
    Optional<URL> icon() {
        var icon = host.factory().getIcon();
        if (icon == null) {
            return Optional.empty();
        }
        var name = icon.getPath().substring(icon.getPath().lastIndexOf('/') + 1);
        var drawing = host.factory().getClass().getResource("/icons/" + name.replaceFirst("\\.png$", ".svg"));
        return Optional.of(drawing == null ? icon : drawing);
    }

    /** The settings that the node's model shall have, before flow variables. */
    NodeSettings settings() {
        return settings;
    }

    /** The settings that the node's model really has: those it took over, or its own. */
    NodeSettings currentSettings() {
        var current = new NodeSettings("model");
        host.saveSettings(current);
        return current;
    }

    /** The settings to save: those the node shall have, or its own if none were ever given. */
    NodeSettings settingsToSave() {
        return settings.keySet().isEmpty() ? currentSettings() : settings;
    }

    /** Gives a setting another value for this run. */
    void change(SettingOverride override) throws WorkflowException {
        override.apply(entry.factory(), settings, node.title());
        changed = true;
    }

    /** Whether the node has other settings than it was saved with. */
    boolean isChanged() {
        return changed;
    }

    /**
     * Gives the node its settings.
     *
     * @param variables flow variables that reach the node
     * @param warnings takes a sentence for settings that could not be loaded
     * @return flow variables that leave the node
     */
    Map<String, String> load(Map<String, String> variables, List<String> warnings) {
        var leaving = variables;
        var controlled = new NodeSettings("model");
        settings.copyTo(controlled);
        try {
            leaving = FlowVariables.apply(node.settings(), controlled, variables);
        } catch (InvalidSettingsException e) {
            warnings.add(e.getMessage());
        }
        if (!settings.keySet().isEmpty()) {
            host.loadSettings(controlled).ifPresent(warnings::add);
        }
        return leaving;
    }

    /** Name of an input port; ports are counted from 0 here. */
    String inputName(int index) {
        return groupName(host.inputGroups(), host.description().getDynamicInPortGroups(), index)
                .orElseGet(() -> host.description().getInportName(index));
    }

    /** Name of an output port; ports are counted from 0 here. */
    String outputName(int index) {
        return groupName(host.outputGroups(), host.description().getDynamicOutPortGroups(), index)
                .orElseGet(() -> host.description().getOutportName(index));
    }

    /** Ids of the port groups in their order. */
    List<String> portGroups() {
        var settings = new NodeSettings("node");
        host.saveCreationConfig(settings);
        try {
            NodeSettingsRO groups = settings.containsKey("node_creation_config")
                    ? settings.getNodeSettings("node_creation_config")
                    : new NodeSettings("none");
            return new ArrayList<>(groups.keySet());
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException("The port groups of " + node.title() + " are no configuration.", e);
        }
    }

    private static Optional<String> groupName(
            Map<String, int[]> groups, List<DynamicPortGroupDescription> described, int index) {
        for (var group : described) {
            var ports = groups.getOrDefault(group.getGroupIdentifier(), new int[0]);
            if (Arrays.stream(ports).anyMatch(port -> port == index)) {
                var number = ports.length > 1 ? " " + (index - ports[0] + 1) : "";
                return Optional.of(group.getGroupName() + number);
            }
        }
        return Optional.empty();
    }
}
