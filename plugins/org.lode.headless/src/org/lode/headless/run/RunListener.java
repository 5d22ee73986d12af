package org.lode.headless.run;

import org.lode.headless.workflow.WorkflowNode;

/** Is told how a run goes on. Progress may come from any thread. */
@SuppressWarnings("unused") // by default nobody listens
public interface RunListener {
    /** Tells nobody. */
    RunListener NONE = new RunListener() {};

    /**
     * A node starts.
     *
     * @param node the node
     * @param position its place in the order of execution, from 1
     * @param count number of nodes
     */
    default void started(WorkflowNode node, int position, int count) {}

    /**
     * A node tells how far it is.
     *
     * @param node the node
     * @param fraction what is done, from 0 to 1
     * @param message what is going on, may be empty
     */
    default void progress(WorkflowNode node, double fraction, String message) {}

    /** A node is through, one way or another. */
    default void finished(NodeResult result) {}
}
