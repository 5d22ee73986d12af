package org.lode.headless.workflow;

import java.nio.file.Path;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * A node of a workflow as it lies on disk.
 *
 * @param id number of the node in its workflow; inside a metanode the numbers from the outside in, such as {@code 5:2}
 * @param name name of the node type, such as {@code Transfer Learner}
 * @param label what the workflow's author wrote below the node, or an empty string
 * @param folder folder of the node's {@code settings.xml}
 * @param factory class name of the node's factory
 * @param bundle symbolic name of the bundle the factory came from, or an empty string
 * @param settings all of {@code settings.xml}
 * @param bounds place on the canvas
 */
public record WorkflowNode(
        String id,
        String name,
        String label,
        Path folder,
        String factory,
        String bundle,
        NodeSettingsRO settings,
        NodeBounds bounds) {

    /** How messages call the node: its name in quotes and its number. */
    public String title() {
        return "\"" + name + "\" (#" + id + ")";
    }

    /** The message the node was saved with, or an empty string. */
    @SuppressWarnings("unused") // the answer is that there is no message
    public String savedMessage() {
        try {
            return settings.containsKey("nodecontainer_message")
                    ? settings.getNodeSettings("nodecontainer_message").getString("message", "")
                    : "";
        } catch (InvalidSettingsException e) {
            // The entry is no group, so it holds no message.
            return "";
        }
    }

    /** Whether the workflow was saved with this node executed. */
    public boolean savedExecuted() {
        return "EXECUTED".equals(settings.getString("state", ""));
    }
}
