package org.lode.headless.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.embedded.EmbeddedContext;

/** Executes one node: loads its settings, configures it, executes it, and tells what became of it. */
final class NodeExecutor {
    private final EmbeddedContext context;
    private final Cancellation cancellation;
    private final RunListener listener;

    NodeExecutor(EmbeddedContext context, Cancellation cancellation, RunListener listener) {
        this.context = context;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /**
     * Executes a node whose settings are loaded.
     *
     * @param live the node
     * @param connected objects at its input ports by number, counted from 1
     * @param consumed numbers of the output ports that a connection leaves from
     * @param loadWarnings what went wrong when the settings were loaded
     */
    NodeResult execute(
            LiveNode live, Map<Integer, PortObject> connected, List<Integer> consumed, List<String> loadWarnings) {
        long start = System.nanoTime();
        var outcome = new Outcome(live, loadWarnings);
        var monitor = new DefaultNodeProgressMonitor(event -> listener.progress(
                live.node(),
                event.getNodeProgress().hasProgress() ? event.getNodeProgress().getProgress() : 0,
                event.getNodeProgress().hasMessage() ? event.getNodeProgress().getMessage() : ""));
        cancellation.whenRequested(monitor::setExecuteCanceled);
        try {
            var inputs = inputs(live, connected);
            var specs = new PortObjectSpec[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                specs[i] = inputs[i] == null ? null : inputs[i].getSpec();
            }
            live.host().configure(specs);
            var outputs = live.host().execute(inputs, context.executionContext(monitor));
            return outcome.executed(start, ports(live, outputs, consumed));
        } catch (CanceledExecutionException | CancellationException e) {
            return outcome.failed(start, NodeState.CANCELLED, "", e);
        } catch (InvalidSettingsException | KNIMEException e) {
            return outcome.failed(start, NodeState.FAILED, e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            var heap = Runtime.getRuntime().maxMemory() >> 20;
            return outcome.failed(
                    start,
                    NodeState.FAILED,
                    "The " + heap + " MiB of memory that Java may use are not enough; give it more, for example with"
                            + " LODE_JAVA_OPTS=-Xmx8g.",
                    e);
        } catch (Exception e) {
            return outcome.failed(start, NodeState.FAILED, unexpected(e), e);
        } finally {
            cancellation.whenRequestedNothing();
        }
    }

    private static String unexpected(Exception e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "Unexpected failure: " + message + " (run it again with --verbose and report what it prints)";
    }

    private static PortObject[] inputs(LiveNode live, Map<Integer, PortObject> connected)
            throws InvalidSettingsException {
        var types = live.host().inputs();
        var inputs = new PortObject[types.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = connected.get(i + 1);
            if (inputs[i] == null && !types.get(i).isOptional()) {
                throw new InvalidSettingsException(
                        "Nothing is connected to the input port " + (i + 1) + " \"" + live.inputName(i)
                                + "\", which needs a " + types.get(i).getName() + ".");
            }
        }
        for (int port : new TreeMap<>(connected).keySet()) {
            if (port > inputs.length) {
                throw new InvalidSettingsException("A connection ends at the input port " + port
                        + ", but the node has only " + inputs.length + ".");
            }
        }
        return inputs;
    }

    private static List<OutputPort> ports(LiveNode live, PortObject[] outputs, List<Integer> consumed) {
        List<OutputPort> ports = new ArrayList<>();
        for (int i = 0; i < outputs.length; i++) {
            ports.add(new OutputPort(i + 1, live.outputName(i), outputs[i], consumed.contains(i + 1)));
        }
        return ports;
    }

    /** Builds the result of a node. */
    private record Outcome(LiveNode live, List<String> loadWarnings) {
        NodeResult executed(long start, List<OutputPort> ports) {
            return result(start, NodeState.EXECUTED, "", null, ports);
        }

        NodeResult failed(long start, NodeState state, String message, Throwable cause) {
            return result(start, state, message, cause, List.of());
        }

        private NodeResult result(
                long start, NodeState state, String message, Throwable cause, List<OutputPort> ports) {
            return new NodeResult(
                    live.node(),
                    state,
                    (System.nanoTime() - start) / 1e9,
                    List.copyOf(loadWarnings),
                    live.host().warning().orElse(""),
                    message == null ? "" : message,
                    cause,
                    live.currentSettings(),
                    ports,
                    state.hasResults() ? live.view() : Optional.empty(),
                    live.icon());
        }
    }
}
