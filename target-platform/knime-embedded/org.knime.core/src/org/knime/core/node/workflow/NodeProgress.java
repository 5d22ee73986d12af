package org.knime.core.node.workflow;

/** How far a node is and what it is doing. */
public final class NodeProgress {

    private final Double progress;
    private final String message;

    /**
     * @param progress fraction done, null if unknown
     * @param message what is being done, may be null
     */
    public NodeProgress(final Double progress, final String message) {
        this.progress = progress;
        this.message = message;
    }

    /**
     * @return the fraction done, null if unknown
     */
    public Double getProgress() {
        return progress;
    }

    /**
     * @return what is being done, may be null
     */
    public String getMessage() {
        return message;
    }

    /**
     * @return whether the fraction is known
     */
    public boolean hasProgress() {
        return progress != null;
    }

    /**
     * @return whether there is a message
     */
    public boolean hasMessage() {
        return message != null;
    }
}
