package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** A message of a node: a summary, possibly an issue in detail, and what the user can do. Immutable. */
public final class Message {

    private final String summary;
    private final String issue;
    private final List<String> resolutions;

    Message(final String summary, final String issue, final List<String> resolutions) {
        this.summary = summary;
        this.issue = issue;
        this.resolutions = List.copyOf(resolutions);
    }

    /**
     * @return the summary
     */
    public String getSummary() {
        return summary;
    }

    String issue() {
        return issue;
    }

    /**
     * @return what the user can do
     */
    public List<String> getResolutions() {
        return resolutions;
    }

    /**
     * @return the summary and the issue, each from a line of its own
     */
    public String toLogPrintable() {
        return issue == null ? summary : summary + "\n" + issue;
    }

    /**
     * @return an exception with the summary as its message
     */
    public InvalidSettingsException toInvalidSettingsException() {
        return new InvalidSettingsException(summary);
    }

    /**
     * @param cause the reason
     * @return an exception with the summary as its message
     */
    public InvalidSettingsException toInvalidSettingsException(final Throwable cause) {
        return new InvalidSettingsException(summary, cause);
    }

    /**
     * @return an exception with this message
     */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /**
     * @param cause the reason
     * @return an exception with this message
     */
    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    /**
     * @param message a message or null
     * @return its summary or null
     */
    public static String getSummaryFrom(final Message message) {
        return message == null ? null : message.summary;
    }

    /**
     * @return a builder of messages
     */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /**
     * @return a builder that starts with this message
     */
    public MessageBuilder modify() {
        return new MessageBuilder(this);
    }

    /**
     * @param summary the summary, not null
     * @return a message of the summary only
     */
    public static Message fromSummary(final String summary) {
        return fromSummaryWithResolution(summary);
    }

    /**
     * @param summary the summary, not null
     * @param res what the user can do
     * @return the message
     */
    public static Message fromSummaryWithResolution(final String summary, final String... res) {
        return builder()
                .withSummary(summary)
                .addResolutions(res)
                .build()
                .orElseThrow(() -> new IllegalArgumentException("A message needs a summary."));
    }

    /**
     * @param summary the summary, not null
     * @param portIndex index of the input port
     * @param row index of the row
     * @param column index of the column
     * @param description what is wrong there
     * @return the message
     */
    public static Message fromRowIssue(
            final String summary, final int portIndex, final long row, final int column, final String description) {
        return builder()
                .withSummary(summary)
                .addRowIssue(portIndex, column, row, description)
                .build()
                .orElseThrow(() -> new IllegalArgumentException("A message needs a summary."));
    }

    @Override
    public String toString() {
        return toLogPrintable();
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Message other
                && summary.equals(other.summary)
                && Objects.equals(issue, other.issue)
                && resolutions.equals(other.resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(summary, issue, resolutions);
    }
}
