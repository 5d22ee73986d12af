package org.knime.core.node;

import org.knime.core.node.message.Message;

/** Says why a node failed, in the user's words. */
public final class KNIMEException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /**
     * @param message what is wrong and what to do about it
     * @param cause the reason
     */
    public KNIMEException(final String message, final Throwable cause) {
        this(Message.fromSummary(message), cause);
    }

    /**
     * @param message what is wrong and what to do about it
     */
    public KNIMEException(final String message) {
        this(Message.fromSummary(message), null);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        this.message = message;
    }

    /**
     * @return the message with its issue and resolutions
     */
    public Message getKNIMEMessage() {
        return message;
    }

    /**
     * @param message a message
     * @return an exception with it
     */
    public static KNIMEException of(final Message message) {
        return new KNIMEException(message, null);
    }

    /**
     * @param message a message
     * @param cause the reason
     * @return an exception with it
     */
    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(message, cause);
    }

    /**
     * @return an unchecked exception that carries this one
     */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException(this);
    }

    /** Carries a {@link KNIMEException} through code that must not throw it. */
    public static final class KNIMERuntimeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KNIMERuntimeException(final KNIMEException cause) {
            super(cause.getMessage(), cause);
        }

        @Override
        public KNIMEException getCause() {
            return (KNIMEException) super.getCause();
        }

        /**
         * @return the message of the exception that is carried
         */
        public Message getKNIMEMessage() {
            return getCause().getKNIMEMessage();
        }
    }
}
