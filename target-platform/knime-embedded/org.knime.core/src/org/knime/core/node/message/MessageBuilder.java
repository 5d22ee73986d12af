package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Builds a message; of several issues the first is kept and all are counted. */
public final class MessageBuilder {

    private final List<String> resolutions = new ArrayList<>();
    private String summary;
    private String issue;
    private long issueCount;

    MessageBuilder() {}

    MessageBuilder(final Message message) {
        summary = message.getSummary();
        issue = message.issue();
        issueCount = issue == null ? 0 : 1;
        resolutions.addAll(message.getResolutions());
    }

    /**
     * @return the summary so far
     */
    public Optional<String> getSummary() {
        return Optional.ofNullable(summary);
    }

    /**
     * @param text the summary
     * @return this
     */
    public MessageBuilder withSummary(final String text) {
        summary = text;
        return this;
    }

    /**
     * @param description what is wrong
     * @return this
     */
    public MessageBuilder addTextIssue(final String description) {
        issue = issue == null ? Objects.requireNonNull(description) : issue;
        issueCount++;
        return this;
    }

    /**
     * @param portIndex index of the input port
     * @param columnIndex index of the column
     * @param rowIndex index of the row
     * @param description what is wrong there
     * @return this
     */
    @SuppressWarnings("unused") // a row is told by its number, not by its port
    public MessageBuilder addRowIssue(
            final int portIndex, final int columnIndex, final long rowIndex, final String description) {
        return addTextIssue("Row " + (rowIndex + 1) + ", column " + (columnIndex + 1) + ": " + description);
    }

    /**
     * @param portIndex index of the input port
     * @param rowIndex index of the row
     * @param description what is wrong there
     * @return this
     */
    @SuppressWarnings("unused") // a row is told by its number, not by its port
    public MessageBuilder addRowIssue(final int portIndex, final long rowIndex, final String description) {
        return addTextIssue("Row " + (rowIndex + 1) + ": " + description);
    }

    /**
     * @param res what the user can do
     * @return this
     */
    public MessageBuilder addResolutions(final String... res) {
        resolutions.addAll(Arrays.asList(res));
        return this;
    }

    /**
     * @return the first issue
     */
    public Optional<String> getFirstIssue() {
        return Optional.ofNullable(issue);
    }

    /**
     * @return the number of issues
     */
    public long getIssueCount() {
        return issueCount;
    }

    /**
     * @return the message, empty without a summary
     */
    public Optional<Message> build() {
        return getSummary().map(text -> new Message(text, issue, resolutions));
    }
}
