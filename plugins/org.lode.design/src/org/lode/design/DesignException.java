package org.lode.design;

/** Says in one sentence why a design can't start or go on, and what to do about it; meant to be shown as it is. */
public final class DesignException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence that the user will read. */
    public DesignException(String message) {
        super(message);
    }

    /** Takes the sentence that the user will read and the failure behind it. */
    public DesignException(String message, Throwable cause) {
        super(message, cause);
    }
}
