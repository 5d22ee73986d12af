package org.knime.core.node;

import java.util.function.Supplier;

/** Reports progress and checks for cancel; may stand for a part of a larger task. */
public class ExecutionMonitor {

    private final NodeProgressMonitor monitor;

    /** A monitor of its own, which nobody watches. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    /**
     * @param progMon receives the progress
     */
    public ExecutionMonitor(final NodeProgressMonitor progMon) {
        monitor = progMon;
    }

    /**
     * @return what receives the progress
     */
    public final NodeProgressMonitor getProgressMonitor() {
        return monitor;
    }

    /**
     * @throws CanceledExecutionException if the user cancelled
     */
    public void checkCanceled() throws CanceledExecutionException {
        monitor.checkCanceled();
    }

    /**
     * @param progress fraction done, 0 to 1
     */
    public void setProgress(final double progress) {
        monitor.setProgress(progress);
    }

    /**
     * @param progress fraction done, 0 to 1
     * @param message what is being done
     */
    public void setProgress(final double progress, final String message) {
        monitor.setProgress(progress, message);
    }

    /**
     * @param progress fraction done, 0 to 1
     * @param message makes the text of what is being done, when it is shown
     */
    public void setProgress(final double progress, final Supplier<String> message) {
        monitor.setProgress(progress, message);
    }

    /**
     * @param message what is being done
     */
    public void setMessage(final String message) {
        monitor.setMessage(message);
    }

    /**
     * @param message makes the text of what is being done, when it is shown
     */
    public void setMessage(final Supplier<String> message) {
        monitor.setMessage(message);
    }

    /**
     * @param message what is being done
     */
    public void setProgress(final String message) {
        monitor.setProgress(message);
    }

    /**
     * @param maxProg the fraction of this task that the part is
     * @return a monitor of the part, whose messages are shown
     */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(new PartialProgress(monitor, maxProg, true));
    }

    /**
     * @param maxProg the fraction of this task that the part is
     * @return a monitor of the part, whose messages are not shown
     */
    public ExecutionMonitor createSilentSubProgress(final double maxProg) {
        return new ExecutionMonitor(new PartialProgress(monitor, maxProg, false));
    }
}
