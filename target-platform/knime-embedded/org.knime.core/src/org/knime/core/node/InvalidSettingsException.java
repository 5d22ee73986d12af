package org.knime.core.node;

/** Says that settings are absent, malformed or do not fit the input. */
public class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param s what is wrong and what to do about it
     */
    public InvalidSettingsException(final String s) {
        super(s);
    }

    /**
     * @param cause the reason, whose message becomes part of this message
     */
    public InvalidSettingsException(final Throwable cause) {
        super(cause);
    }

    /**
     * @param msg what is wrong and what to do about it
     * @param cause the reason
     */
    public InvalidSettingsException(final String msg, final Throwable cause) {
        super(msg, cause);
    }
}
