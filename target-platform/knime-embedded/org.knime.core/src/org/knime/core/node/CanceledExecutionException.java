package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Says that the user cancelled. */
public class CanceledExecutionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** With the usual message. */
    public CanceledExecutionException() {
        this("Execution canceled");
    }

    /**
     * @param message what was cancelled
     */
    public CanceledExecutionException(final String message) {
        this(Message.fromSummary(message));
    }

    /**
     * @param message what was cancelled
     */
    public CanceledExecutionException(final Message message) {
        super(message.getSummary());
        this.message = message;
    }

    /**
     * @return the message
     */
    public Message getKNIMEMessage() {
        return message;
    }
}
