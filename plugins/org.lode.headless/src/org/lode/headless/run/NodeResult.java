package org.lode.headless.run;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.node.view.NodeView;
import org.lode.headless.workflow.WorkflowNode;

/**
 * What became of a node.
 *
 * @param node the node
 * @param state how far it came
 * @param seconds time its execution took
 * @param loadWarnings settings that could not be loaded, one sentence each; KNIME would go on with default settings
 * @param warning the node's own warning, or an empty string
 * @param error why it failed, or an empty string
 * @param cause what went wrong underneath, null if nothing did
 * @param settings the settings it ran with
 * @param outputs what it put out, empty unless the state has results
 * @param view what it shows, empty if it has no view or no results; readable until the run is closed
 * @param icon the picture of this kind of node
 */
public record NodeResult(
        WorkflowNode node,
        NodeState state,
        double seconds,
        List<String> loadWarnings,
        String warning,
        String error,
        Throwable cause,
        NodeSettingsRO settings,
        List<OutputPort> outputs,
        Optional<NodeView> view,
        Optional<URL> icon) {

    /** The same with a warning before the node's own. */
    NodeResult withNote(String note) {
        var both = warning.isEmpty() ? note : note + "\n" + warning;
        return new NodeResult(node, state, seconds, loadWarnings, both, error, cause, settings, outputs, view, icon);
    }

    /** Whether the node holds results and ran with the settings it was saved with. */
    public boolean succeeded() {
        return state.hasResults() && loadWarnings.isEmpty();
    }
}
