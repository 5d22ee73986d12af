package org.lode.learn;

/** What goes wrong while learning, reading or using a model, told in a sentence a user can act on. */
public final class LearnException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a message for the user: what is wrong, then what to do. */
    public LearnException(String message) {
        super(message);
    }

    /** With a message for the user and the failure behind it. */
    public LearnException(String message, Throwable cause) {
        super(message, cause);
    }
}
