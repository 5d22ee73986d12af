package org.knime.core.data.container;

/** Says that a table cannot be stored. */
public class DataContainerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong
     */
    public DataContainerException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong
     * @param cause the reason
     */
    public DataContainerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
