package org.lode.headless.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;
import org.knime.embedded.EmbeddedContext;
import org.lode.headless.workflow.Connection;
import org.lode.headless.workflow.Workflow;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;

/**
 * The execution of a workflow on the embedded host: one node after the other in an order that depends on the workflow
 * only. Nodes use several threads themselves. What the nodes put out is readable until the run is closed.
 */
public final class WorkflowRun implements AutoCloseable {
    private final Workflow workflow;
    private final boolean keepExecuted;
    private final Cancellation cancellation;
    private final EmbeddedContext context;
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
            var node = live.get(override.find(workflow));
            override.apply(node.entry().factory(), node.settings(), node.node().title());
        }
        try {
            context = EmbeddedContext.create();
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
                    node.node(), NodeState.SKIPPED, 0, List.of(), "", "", null, node.settings(), List.of());
        }
        List<String> warnings = new ArrayList<>();
        variables.put(node.node().id(), node.load(visible(inputs), warnings));
        return executor.execute(node, connected(inputs), consumed(node.node()), warnings);
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
        throw new WorkflowException("not yet");
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
