package org.lode.headless.run;

import java.util.List;
import java.util.regex.Pattern;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeSettings;
import org.knime.embedded.EmbeddedNode;
import org.knime.embedded.dialog.NodeDialogs;
import org.knime.embedded.dialog.ParameterText;
import org.lode.headless.workflow.Workflow;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;

/**
 * One {@code --set} of the command line: a node's setting that is given another value for this run.
 *
 * @param node name of the node, {@code #} and its number, or one of the two; empty where only one node is meant
 * @param key key of the setting as it is stored; inside a group the keys from the outside in, joined by {@code /}
 * @param value the value as text, in the forms that {@link ParameterText} takes
 */
public record SettingOverride(String node, String key, String value) {
    private static final Pattern FOR_NODE =
            Pattern.compile("(?<node>[^=]*?(#[0-9]+(:[0-9]+)*)?):(?<key>[^:=]+)=(?<value>.*)", Pattern.DOTALL);

    /** Reads {@code Node Name#ID:key=value}. */
    public static SettingOverride ofWorkflow(String text) throws WorkflowException {
        var matcher = FOR_NODE.matcher(text);
        if (!matcher.matches() || matcher.group("node").isBlank()) {
            throw new WorkflowException("\"" + text + "\" does not say which setting to change; write it as"
                    + " \"Node Name#ID:key=value\", such as \"Screener#4:top=100\".");
        }
        return new SettingOverride(
                matcher.group("node").strip(), matcher.group("key").strip(), matcher.group("value"));
    }

    /** Reads {@code key=value}. */
    public static SettingOverride ofNode(String text) throws WorkflowException {
        int cut = text.indexOf('=');
        if (cut < 1) {
            throw new WorkflowException(
                    "\"" + text + "\" does not say which setting to change; write it as \"key=value\".");
        }
        return new SettingOverride("", text.substring(0, cut).strip(), text.substring(cut + 1));
    }

    /**
     * Finds the node that is meant.
     *
     * @throws WorkflowException if none or several of the workflow's nodes answer to the name
     */
    public WorkflowNode find(Workflow workflow) throws WorkflowException {
        int cut = node.lastIndexOf('#');
        var name = cut < 0 ? node : node.substring(0, cut).strip();
        var id = cut < 0 ? "" : node.substring(cut + 1);
        var found = workflow.nodes().stream()
                .filter(n -> (name.isEmpty() || n.name().equalsIgnoreCase(name)) && (id.isEmpty() || n.id().equals(id)))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new WorkflowException(
                (found.isEmpty() ? "No node" : "More than one node") + " of the workflow is called \""
                        + node + "\"; " + (found.isEmpty() ? "there are " : "say which of ")
                        + titles(found.isEmpty() ? workflow.nodes() : found) + ".");
    }

    private static String titles(List<WorkflowNode> nodes) {
        return String.join(
                ", ",
                nodes.stream().map(n -> "\"" + n.name() + "#" + n.id() + "\"").toList());
    }

    /**
     * Checks that the node, its setting and the value are there, before anything is run.
     *
     * @throws WorkflowException if they are not
     */
    public void check(Workflow workflow, NodeCatalogue catalogue) throws WorkflowException {
        var live = LiveNode.create(find(workflow), catalogue);
        apply(live.entry().factory(), live.settings(), live.node().title());
    }

    /**
     * Checks the same for a node that is not in a workflow, and that the node takes all settings together.
     *
     * @param entry the node
     * @param overrides its settings that get another value
     */
    public static void check(NodeCatalogue.Entry entry, List<SettingOverride> overrides) throws WorkflowException {
        var factory = entry.factory();
        var title = "\"" + factory.getNodeName() + "\"";
        var settings = new NodeSettings("model");
        for (var override : overrides) {
            override.apply(factory, settings, title);
        }
        if (overrides.isEmpty()) {
            return;
        }
        try {
            var refusal = EmbeddedNode.create(factory, null).loadSettings(settings);
            if (refusal.isPresent()) {
                throw new WorkflowException("Node " + title + ": " + refusal.get());
            }
        } catch (InvalidSettingsException e) {
            throw new WorkflowException("Node " + title + ": " + e.getMessage(), e);
        }
    }

    /**
     * Changes the setting.
     *
     * @param factory factory of the node
     * @param settings settings of the node's model; if there are none yet, the defaults are put in first
     * @param title how messages call the node
     * @throws WorkflowException if there is no such setting or the text is no value for it
     */
    public void apply(NodeFactory<?> factory, NodeSettings settings, String title) throws WorkflowException {
        var parameters = NodeDialogs.modelParameters(factory)
                .orElseThrow(() -> new WorkflowException("Node " + title + " has no settings."));
        try {
            ParameterText.set(parameters, settings, key, value);
        } catch (InvalidSettingsException e) {
            throw new WorkflowException("Node " + title + ": " + e.getMessage(), e);
        }
    }
}
