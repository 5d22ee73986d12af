package org.knime.core.node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.NodeProgress;
import org.knime.core.node.workflow.NodeProgressEvent;
import org.knime.core.node.workflow.NodeProgressListener;

/** Holds the progress of a node and tells its listeners, at most every quarter of a second. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private static final long INTERVAL_NANOS = 250_000_000;

    /** An event needs a source, and a monitor does not know its node. */
    private static final NodeID NO_NODE = new NodeID(0);

    private final List<NodeProgressListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean canceled;
    private volatile Double progress;
    private volatile Supplier<String> message = () -> null;
    private volatile long lastTold = System.nanoTime() - INTERVAL_NANOS;

    /** A monitor without listeners. */
    public DefaultNodeProgressMonitor() {}

    /**
     * @param l is told of progress
     */
    public DefaultNodeProgressMonitor(final NodeProgressListener l) {
        addProgressListener(l);
    }

    @Override
    public void reset() {
        canceled = false;
        progress = null;
        message = () -> null;
    }

    /**
     * @return whether the user cancelled or the thread was interrupted
     */
    protected boolean isCanceled() {
        return canceled || Thread.currentThread().isInterrupted();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            throw new CanceledExecutionException();
        }
    }

    @Override
    public void setExecuteCanceled() {
        canceled = true;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setProgress(progress, () -> message);
    }

    @Override
    public void setProgress(final double progress, final Supplier<String> message) {
        this.message = message;
        setProgress(progress);
    }

    @Override
    public void setProgress(final double progress) {
        double bounded = Math.min(Math.max(progress, 0), 1);
        Double previous = this.progress;
        // several threads report: the fraction must never go back
        if (previous == null || bounded > previous) {
            this.progress = bounded;
        }
        tellListeners(bounded >= 1);
    }

    @Override
    public void setMessage(final String message) {
        setMessage(() -> message);
    }

    @Override
    public void setMessage(final Supplier<String> message) {
        this.message = message;
        tellListeners(false);
    }

    @Override
    public void setProgress(final String message) {
        setMessage(message);
    }

    @Override
    public Double getProgress() {
        return progress;
    }

    @Override
    public String getMessage() {
        return message.get();
    }

    private void tellListeners(final boolean last) {
        long now = System.nanoTime();
        if (listeners.isEmpty() || (!last && now - lastTold < INTERVAL_NANOS)) {
            return;
        }
        lastTold = now;
        var event = new NodeProgressEvent(NO_NODE, new NodeProgress(progress, getMessage()));
        listeners.forEach(listener -> listener.progressChanged(event));
    }

    @Override
    public void addProgressListener(final NodeProgressListener l) {
        listeners.add(l);
    }

    @Override
    public void removeProgressListener(final NodeProgressListener l) {
        listeners.remove(l);
    }

    @Override
    public void removeAllProgressListener() {
        listeners.clear();
    }
}
