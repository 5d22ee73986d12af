package org.knime.embedded.parameters;

/** Tells that a class of parameters is wrong: a mistake in its source, found when the node is created. */
public final class ParameterException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ParameterException(final String message) {
        super(message);
    }

    /** Creates the exception with its cause. */
    public ParameterException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
