package org.lode.headless.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.NodeContext;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;
import org.knime.embedded.EmbeddedContext;
import org.lode.headless.workflow.NodeBounds;
import org.lode.headless.workflow.Workflow;
import org.lode.headless.workflow.WorkflowException;
import org.lode.headless.workflow.WorkflowNode;

/** The execution of a single node on given inputs: the same node, without a workflow around it. */
public final class NodeRun implements AutoCloseable {
    private final LiveNode live;
    private final Cancellation cancellation;
    private final EmbeddedContext context;

    /**
     * Makes the node.
     *
     * @param entry the node
     * @param cancellation tells the run to stop
     */
    public NodeRun(NodeCatalogue.Entry entry, Cancellation cancellation) throws WorkflowException {
        var node = new WorkflowNode(
                "1",
                entry.factory().getNodeName(),
                "",
                Path.of("").toAbsolutePath(),
                entry.factoryClass(),
                entry.origin().bundle(),
                new NodeSettings("settings.xml"),
                new NodeBounds(0, 0));
        this.live = LiveNode.create(node, NodeCatalogue.of(List.of(entry)));
        this.cancellation = cancellation;
        try {
            context = EmbeddedContext.create();
        } catch (IOException e) {
            throw new WorkflowException("There is no room for temporary files: " + e.getMessage() + ".", e);
        }
    }

    /** The types of the input ports. */
    public List<PortType> inputs() {
        return live.host().inputs();
    }

    /** Name of an input port, counted from 0. */
    public String inputName(int index) {
        return live.inputName(index);
    }

    /** Makes tables that this run can read. */
    public ExecutionContext tables() {
        return context.executionContext(new DefaultNodeProgressMonitor());
    }

    /**
     * Executes the node with the settings that it chooses for its inputs, as in a dialog that is opened and closed,
     * except for those that are given.
     *
     * @param inputs objects at the input ports, null where nothing is given
     * @param overrides settings that get another value
     * @param listener is told how it goes
     * @throws WorkflowException if a setting cannot be changed
     */
    public RunResult execute(PortObject[] inputs, List<SettingOverride> overrides, RunListener listener)
            throws WorkflowException {
        NodeContext.pushContext(
                (Object) WorkflowContextV2.forTemporaryWorkflow(live.node().folder(), null));
        try {
            chooseSettings(inputs);
            for (var override : overrides) {
                live.change(override);
            }
            List<String> warnings = new ArrayList<>();
            live.load(Map.of(), warnings);
            Map<Integer, PortObject> connected = new HashMap<>();
            for (int i = 0; i < inputs.length; i++) {
                if (inputs[i] != null) {
                    connected.put(i + 1, inputs[i]);
                }
            }
            listener.started(live.node(), 1, 1);
            var result =
                    new NodeExecutor(context, cancellation, listener).execute(live, connected, List.of(), warnings);
            listener.finished(result);
            return new RunResult(workflow(), List.of(result), result.seconds());
        } finally {
            NodeContext.removeLastContext();
        }
    }

    /** Lets the node choose settings that fit its inputs, such as a column, and makes them the ones to change. */
    @SuppressWarnings("unused") // the execution tells
    private void chooseSettings(PortObject[] inputs) {
        var specs = new PortObjectSpec[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] == null && !inputs().get(i).isOptional()) {
                return; // KNIME does not ask a node either that lacks an input; the execution tells
            }
            specs[i] = inputs[i] == null ? null : inputs[i].getSpec();
        }
        try {
            live.host().configure(specs);
        } catch (InvalidSettingsException e) {
            // What is missing may come with the settings that are given; the execution configures again and tells.
            return;
        } finally {
            live.currentSettings().copyTo(live.settings());
        }
    }

    private Workflow workflow() {
        return new Workflow(live.node().name(), live.node().folder(), List.of(live.node()), List.of(), Map.of());
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
