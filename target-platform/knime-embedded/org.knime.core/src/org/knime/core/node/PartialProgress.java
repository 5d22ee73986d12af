package org.knime.core.node;

import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeProgressListener;

/** A part of a task: adds its share to the progress that the whole had when the part began. */
final class PartialProgress implements NodeProgressMonitor {

    private final NodeProgressMonitor whole;
    private final double start;
    private final double share;
    private final boolean messages;
    private volatile double done;

    PartialProgress(final NodeProgressMonitor whole, final double share, final boolean messages) {
        this.whole = whole;
        this.share = share;
        this.messages = messages;
        start = whole.getProgress() == null ? 0 : whole.getProgress();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        whole.checkCanceled();
    }

    @Override
    public void setProgress(final double progress) {
        done = Math.min(Math.max(progress, 0), 1);
        whole.setProgress(start + share * done);
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setProgress(progress);
        setMessage(message);
    }

    @Override
    public void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress);
        setMessage(message);
    }

    @Override
    public Double getProgress() {
        return done;
    }

    @Override
    public void setMessage(final String message) {
        if (messages) {
            whole.setMessage(message);
        }
    }

    @Override
    public void setMessage(final Supplier<String> message) {
        if (messages) {
            whole.setMessage(message);
        }
    }

    @Override
    public void setProgress(final String message) {
        setMessage(message);
    }

    @Override
    public String getMessage() {
        return whole.getMessage();
    }

    @Override
    public void setExecuteCanceled() {
        whole.setExecuteCanceled();
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("A part of a task cannot be reset.");
    }

    @Override
    public void addProgressListener(final NodeProgressListener l) {
        whole.addProgressListener(l);
    }

    @Override
    public void removeProgressListener(final NodeProgressListener l) {
        whole.removeProgressListener(l);
    }

    @Override
    public void removeAllProgressListener() {
        whole.removeAllProgressListener();
    }
}
