package org.lode.headless.run;

import java.util.List;
import org.lode.headless.workflow.Workflow;

/**
 * What became of a workflow.
 *
 * @param workflow the workflow
 * @param nodes what became of its nodes, in the order of their numbers
 * @param seconds time from the first node to the last
 */
public record RunResult(Workflow workflow, List<NodeResult> nodes, double seconds) {

    /** Whether every node holds results and no settings failed to load. */
    public boolean succeeded() {
        return nodes.stream().allMatch(NodeResult::succeeded);
    }

    /** How many nodes came to the given state. */
    public long count(NodeState state) {
        return nodes.stream().filter(node -> node.state() == state).count();
    }
}
