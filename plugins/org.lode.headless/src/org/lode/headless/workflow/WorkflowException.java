package org.lode.headless.workflow;

/** Says in one sentence why a workflow cannot be read, run or written, and what its owner can do about it. */
public final class WorkflowException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the user, with the user's own names in quotes */
    public WorkflowException(String message) {
        super(message);
    }

    /**
     * @param message one sentence for the user, with the user's own names in quotes
     * @param cause what went wrong underneath
     */
    public WorkflowException(String message, Throwable cause) {
        super(message, cause);
    }
}
