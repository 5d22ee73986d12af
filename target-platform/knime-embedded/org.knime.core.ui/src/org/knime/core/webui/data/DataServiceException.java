package org.knime.core.webui.data;

/** Tells the user why data cannot be made. */
public final class DataServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String details;

    /** Creates the exception with a sentence for the user. */
    public DataServiceException(final String message) {
        this(message, (String) null);
    }

    /** Creates the exception with its cause. */
    public DataServiceException(final String message, final Throwable cause) {
        this(message, null, cause);
    }

    /** Creates the exception with more to read. */
    public DataServiceException(final String message, final String details) {
        this(message, details, null);
    }

    /** Creates the exception with more to read and its cause. */
    public DataServiceException(final String message, final String details, final Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** More to read; may be null. */
    public String getDetails() {
        return details;
    }
}
