package org.lode.nodes.execution;

import java.util.concurrent.CancellationException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.lode.represent.Progress;

/** Runs the rooms' long work inside a node: its progress and cancel button go in, its errors come out as KNIME's. */
public final class NodeExecution {
    private NodeExecution() {}

    /** Work of a room. Its checked exceptions carry a message that is meant for the user. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /**
     * Runs the work.
     *
     * @throws CanceledExecutionException if the user cancelled
     * @throws KNIMEException with the room's own message if the work failed
     */
    public static <T> T run(ExecutionMonitor exec, Work<T> work) throws CanceledExecutionException, KNIMEException {
        try {
            var result = work.run(new MonitorProgress(exec));
            exec.setProgress(1);
            return result;
        } catch (CancellationException e) {
            exec.checkCanceled();
            throw cancelled(e);
        } catch (CanceledExecutionException | KNIMEException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static CanceledExecutionException cancelled(CancellationException cause) {
        var cancelled = new CanceledExecutionException(cause.getMessage());
        cancelled.initCause(cause);
        return cancelled;
    }

    /** A room's view of KNIME's execution monitor. */
    private record MonitorProgress(ExecutionMonitor exec) implements Progress {
        @Override
        public void report(double fraction, String message) {
            exec.setProgress(fraction, () -> message);
        }

        @Override
        @SuppressWarnings("unused") // KNIME answers the question by an exception
        public boolean cancelled() {
            try {
                exec.checkCanceled();
                return false;
            } catch (CanceledExecutionException e) {
                return true;
            }
        }
    }
}
