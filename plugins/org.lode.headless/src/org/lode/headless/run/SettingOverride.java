package org.lode.headless.run;

import java.util.List;
import java.util.regex.Pattern;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;
import org.lode.headless.workflow.Workflow;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;

/**
 * One {@code --set} of the command line: a node's setting that is given another value for this run.
 *
 * @param node name of the node, {@code #} and its number, or one of the two; empty where only one node is meant
 * @param key key of the setting as it is stored; inside a group the keys from the outside in, joined by {@code /}
 * @param value the value as text; of an array the elements with commas between them; of an optional setting nothing
 *     to leave it away
 */
public record SettingOverride(String node, String key, String value) {
    private static final Pattern FOR_NODE =
            Pattern.compile("(?<node>[^=]*?(#[0-9]+(:[0-9]+)*)?):(?<key>[^:=]+)=(?<value>.*)", Pattern.DOTALL);
    private static final String PRESENT = "_is_present";
    private static final String ARRAY_SIZE = "array-size";

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
     * Changes the setting.
     *
     * @param settings all settings of the node's model, those with default values included
     * @param title how the message calls the node
     * @throws WorkflowException if there is no such setting or the text is no value for it
     */
    public void apply(NodeSettings settings, String title) throws WorkflowException {
        ConfigBase group = settings;
        var path = key.split("/");
        for (int i = 0; i < path.length - 1; i++) {
            group = group(group, path[i], title);
        }
        var name = path[path.length - 1];
        var entry = group.getEntry(name);
        if (entry == null || name.endsWith(PRESENT)) {
            throw unknown(group, title);
        }
        if (group.containsKey(name + PRESENT)) {
            group.addBoolean(name + PRESENT, !value.isEmpty());
            if (value.isEmpty()) {
                return;
            }
        }
        if (entry instanceof ConfigBase array) {
            setArray(array, title);
        } else {
            set(group, name, entry.getType(), value, title);
        }
    }

    private void setArray(ConfigBase array, String title) throws WorkflowException {
        if (!array.containsKey(ARRAY_SIZE)) {
            throw unknown(array, title);
        }
        var type = array.containsKey("0") ? array.getEntry("0").getType() : ConfigEntries.xstring;
        List.copyOf(array.keySet()).forEach(array::removeConfig);
        var elements = value.isEmpty() ? new String[0] : value.split(",", -1);
        array.addInt(ARRAY_SIZE, elements.length);
        for (int i = 0; i < elements.length; i++) {
            set(array, Integer.toString(i), type, elements[i].strip(), title);
        }
    }

    private void set(ConfigBase group, String name, ConfigEntries type, String text, String title)
            throws WorkflowException {
        boolean fits = type != ConfigEntries.xboolean || text.equals("true") || text.equals("false");
        try {
            if (fits) {
                group.addEntry(type.createEntry(name, text));
                return;
            }
        } catch (IllegalArgumentException e) {
            fits = false;
        }
        throw new WorkflowException("Setting \"" + key + "\" of " + title + " cannot be \"" + text + "\"; it must be "
                + describe(type) + ".");
    }

    private ConfigBase group(ConfigBase parent, String name, String title) throws WorkflowException {
        try {
            return parent.getConfigBase(name);
        } catch (InvalidSettingsException e) {
            throw unknown(parent, title);
        }
    }

    private WorkflowException unknown(ConfigBase group, String title) {
        var known = group.keySet().stream()
                .filter(name -> !name.endsWith(PRESENT) && !name.endsWith("_Internals"))
                .map(name -> group.getEntry(name) instanceof ConfigBase nested && !nested.containsKey(ARRAY_SIZE)
                        ? name + "/…"
                        : name)
                .toList();
        return new WorkflowException(title + " has no setting \"" + key + "\"; "
                + (known.isEmpty() ? "it has none at all." : "there are " + String.join(", ", known) + "."));
    }

    private static String describe(ConfigEntries type) {
        return switch (type) {
            case xint, xlong, xshort, xbyte -> "a whole number";
            case xdouble, xfloat -> "a number";
            case xboolean -> "true or false";
            case xchar -> "one character";
            default -> "text";
        };
    }
}
