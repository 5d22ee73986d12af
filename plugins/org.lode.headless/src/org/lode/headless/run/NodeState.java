package org.lode.headless.run;

/** How far a node came. */
public enum NodeState {
    /** The node was executed in this run. */
    EXECUTED("executed"),
    /** The node was not executed: its results are those saved with the workflow. */
    KEPT("kept as saved"),
    /** The node was executed and failed, or could not even be configured. */
    FAILED("failed"),
    /** The node was stopped by the user. */
    CANCELLED("cancelled"),
    /** The node was not executed because a node before it failed or was stopped. */
    SKIPPED("not executed");

    private final String text;

    NodeState(String text) {
        this.text = text;
    }

    /** How messages and the report call the state. */
    public String text() {
        return text;
    }

    /** Whether the node holds results. */
    public boolean hasResults() {
        return this == EXECUTED || this == KEPT;
    }
}
