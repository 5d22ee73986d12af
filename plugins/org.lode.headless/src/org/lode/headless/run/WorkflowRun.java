package org.lode.headless.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;
import org.knime.embedded.EmbeddedContext;
import org.lode.headless.workflow.Connection;
import org.lode.headless.workflow.NodeToSave;
import org.lode.headless.workflow.Workflow;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;
import org.lode.headless.workflow.WorkflowWriter;

/**
 * The execution of a workflow on the embedded host: one node after the other in an order that depends on the workflow
 * only. Nodes use several threads themselves. What the nodes put out is readable until the run is closed.
 */
public final class WorkflowRun implements AutoCloseable {
    private final Workflow workflow;
    private final boolean keepExecuted;
    private final Cancellation cancellation;
    private final EmbeddedContext context;
    private final SavedPorts saved;
    private final Map<WorkflowNode, LiveNode> live = new LinkedHashMap<>();
    private final Map<String, NodeResult> results = new HashMap<>();
    private final Map<String, Map<String, String>> variables = new HashMap<>();

    /**
     * Makes the nodes of a workflow.
     *
     * @param workflow the workflow
     * @param catalogue the nodes that can be used
     * @param overrides settings that get another value for this run
     * @param keepExecuted whether saved results are used where there are any
     * @param cancellation tells the run to stop
     * @throws WorkflowException if a node is not installed or a setting cannot be changed
     */
    public WorkflowRun(
            Workflow workflow,
            NodeCatalogue catalogue,
            List<SettingOverride> overrides,
            boolean keepExecuted,
            Cancellation cancellation)
            throws WorkflowException {
        this.workflow = workflow;
        this.keepExecuted = keepExecuted;
        this.cancellation = cancellation;
        for (var node : workflow.executionOrder()) {
            live.put(node, LiveNode.create(node, catalogue));
        }
        for (var override : overrides) {
            live.get(override.find(workflow)).change(override);
        }
        try {
            context = EmbeddedContext.create();
            saved = new SavedPorts(context.executionContext(new DefaultNodeProgressMonitor()));
        } catch (IOException e) {
            throw new WorkflowException("There is no room for temporary files: " + e.getMessage() + ".", e);
        }
    }

    /** Executes the nodes; what follows a node that failed is not executed. */
    public RunResult execute(RunListener listener) {
        long start = System.nanoTime();
        var executor = new NodeExecutor(context, cancellation, listener);
        int position = 0;
        NodeContext.pushContext((Object) WorkflowContextV2.forTemporaryWorkflow(workflow.directory(), null));
        try {
            for (var node : live.values()) {
                listener.started(node.node(), ++position, live.size());
                var result = execute(node, executor);
                results.put(node.node().id(), result);
                listener.finished(result);
            }
        } finally {
            NodeContext.removeLastContext();
        }
        var ordered =
                workflow.nodes().stream().map(node -> results.get(node.id())).toList();
        return new RunResult(workflow, ordered, (System.nanoTime() - start) / 1e9);
    }

    private NodeResult execute(LiveNode node, NodeExecutor executor) {
        var inputs = workflow.inputs(node.node());
        boolean ready = inputs.stream()
                .allMatch(connection -> results.get(connection.source()).state().hasResults());
        if (!ready || cancellation.isRequested()) {
            return new NodeResult(
                    node.node(),
                    NodeState.SKIPPED,
                    0,
                    List.of(),
                    "",
                    "",
                    null,
                    node.settings(),
                    List.of(),
                    Optional.empty(),
                    node.icon());
        }
        List<String> warnings = new ArrayList<>();
        variables.put(node.node().id(), node.load(visible(inputs), warnings));
        if (!canKeep(node, inputs)) {
            return executor.execute(node, connected(inputs), consumed(node.node()), warnings);
        }
        try {
            return keep(node, warnings);
        } catch (IOException | CanceledExecutionException | RuntimeException e) {
            return executor.execute(node, connected(inputs), consumed(node.node()), warnings)
                    .withNote("The saved results cannot be read (" + e.getMessage() + "), so the node was executed.");
        }
    }

    private NodeResult keep(LiveNode node, List<String> warnings) throws IOException, CanceledExecutionException {
        var outputs = saved.readOutputs(node, consumed(node.node()));
        node.host().setInternalPortObjects(saved.readInternal(node));
        return new NodeResult(
                node.node(),
                NodeState.KEPT,
                0,
                warnings,
                node.node().savedMessage(),
                "",
                null,
                node.currentSettings(),
                outputs,
                node.view(),
                node.icon());
    }

    /** Whether the saved results of a node may stand for an execution: those before it are kept as well. */
    private boolean canKeep(LiveNode node, List<Connection> inputs) {
        return keepExecuted
                && node.node().savedExecuted()
                && !node.isChanged()
                && inputs.stream()
                        .allMatch(connection -> results.get(connection.source()).state() == NodeState.KEPT);
    }

    private Map<Integer, PortObject> connected(List<Connection> inputs) {
        Map<Integer, PortObject> connected = new HashMap<>();
        for (var connection : inputs) {
            results.get(connection.source()).outputs().stream()
                    .filter(port -> port.index() == connection.sourcePort() && connection.targetPort() > 0)
                    .forEach(port -> connected.put(connection.targetPort(), port.object()));
        }
        return connected;
    }

    private List<Integer> consumed(WorkflowNode node) {
        return workflow.connections().stream()
                .filter(connection -> connection.source().equals(node.id()))
                .map(Connection::sourcePort)
                .toList();
    }

    /** The flow variables that reach a node: the workflow's own and those the nodes before it let out. */
    private Map<String, String> visible(List<Connection> inputs) {
        Map<String, String> visible = new LinkedHashMap<>(workflow.variables());
        inputs.forEach(connection -> visible.putAll(variables.get(connection.source())));
        return visible;
    }

    /**
     * Saves the workflow with what this run put out.
     *
     * @param result the run
     * @param target folder to write
     */
    public void save(RunResult result, Path target) throws WorkflowException {
        var data = new SavedPorts(context.executionContext(new DefaultNodeProgressMonitor()));
        Map<WorkflowNode, NodeToSave> nodes = new LinkedHashMap<>();
        result.nodes().forEach(node -> nodes.put(node.node(), toSave(node, data)));
        WorkflowWriter.write(workflow, nodes, target);
    }

    @SuppressWarnings("unused") // cancelling says all
    private NodeToSave toSave(NodeResult result, SavedPorts data) {
        var node = live.get(result.node());
        return new NodeToSave(
                result.state().hasResults() ? NodeToSave.State.EXECUTED : NodeToSave.State.CONFIGURED,
                node.settingsToSave(),
                node.entry().origin(),
                node.portGroups(),
                result.warning(),
                node.host().outputs().size(),
                (folder, settings) -> {
                    try {
                        data.write(result.outputs(), node.host().internalPortObjects(), folder, settings);
                    } catch (CanceledExecutionException e) {
                        throw new InterruptedIOException("cancelled");
                    }
                });
    }

    @Override
    public void close() throws WorkflowException {
        try {
            context.close();
        } catch (IOException e) {
            throw new WorkflowException(e.getMessage(), e);
        }
    }
}
