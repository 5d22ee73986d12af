package org.knime.core.node;

import java.util.function.Supplier;
import org.knime.core.node.workflow.NodeProgressListener;

/** Receives the progress of a node and tells whether it was cancelled. */
public interface NodeProgressMonitor {

    /**
     * @throws CanceledExecutionException if the user cancelled
     */
    void checkCanceled() throws CanceledExecutionException;

    /**
     * @param progress fraction done, 0 to 1
     */
    void setProgress(double progress);

    /**
     * @return the fraction done, null if unknown
     */
    Double getProgress();

    /**
     * @param progress fraction done, 0 to 1
     * @param message what is being done
     */
    void setProgress(double progress, String message);

    /**
     * @param progress fraction done, 0 to 1
     * @param message makes the text of what is being done, when it is shown
     */
    default void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /**
     * @param message what is being done
     */
    void setMessage(String message);

    /**
     * @param message makes the text of what is being done, when it is shown
     */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /**
     * @param message what is being done
     */
    void setProgress(String message);

    /**
     * @return what is being done, may be null
     */
    String getMessage();

    /** Cancels. */
    void setExecuteCanceled();

    /** Starts anew: nothing done, not cancelled. */
    void reset();

    /**
     * @param l is told of progress
     */
    void addProgressListener(NodeProgressListener l);

    /**
     * @param l is told no more
     */
    void removeProgressListener(NodeProgressListener l);

    /** Removes all listeners. */
    void removeAllProgressListener();
}
