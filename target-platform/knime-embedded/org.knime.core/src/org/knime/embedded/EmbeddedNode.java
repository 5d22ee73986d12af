package org.knime.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** A node as a host drives it: create, load settings, configure, execute. Not safe for use by several threads. */
public final class EmbeddedNode {

    private static final String CREATION_CONFIG = "node_creation_config";

    private final Node node;
    private final ModifiableNodeCreationConfiguration creation;
    private Message warning;

    private EmbeddedNode(final Node node, final ModifiableNodeCreationConfiguration creation) {
        this.node = node;
        this.creation = creation;
        node.getNodeModel().addWarningListener(message -> warning = message);
    }

    /**
     * @param factory the factory of the node
     * @param creationConfig the stored {@code node_creation_config}, null for the factory's own choice of ports
     * @return a new node with its default settings
     * @throws InvalidSettingsException if the stored choice of ports does not fit the factory
     */
    @SuppressWarnings("unchecked") // the model is only ever used as a node model
    public static EmbeddedNode create(final NodeFactory<?> factory, final NodeSettingsRO creationConfig)
            throws InvalidSettingsException {
        var plainFactory = (NodeFactory<NodeModel>) factory;
        plainFactory.init();
        if (!(factory instanceof ConfigurableNodeFactory<?> configurable)) {
            return new EmbeddedNode(new Node(plainFactory), null);
        }
        var creation = configurable.createNodeCreationConfig();
        if (creationConfig != null) {
            var settings = new NodeSettings("node");
            creationConfig.copyTo(settings.addNodeSettings(CREATION_CONFIG));
            creation.loadSettingsFrom(settings);
        }
        return new EmbeddedNode(new Node(plainFactory, creation), creation);
    }

    /**
     * @return the factory
     */
    public NodeFactory<NodeModel> factory() {
        return node.getFactory();
    }

    /**
     * @return what does the node's work; a factory makes the node's view from it
     */
    public NodeModel model() {
        return node.getNodeModel();
    }

    /**
     * @return the description
     */
    public NodeDescription description() {
        return node.invokeGetNodeDescription();
    }

    /**
     * @return the node's name
     */
    public String name() {
        return node.getName();
    }

    /**
     * @return types of the input ports
     */
    public List<PortType> inputs() {
        return IntStream.range(0, node.getNrInPorts())
                .mapToObj(node::getInputType)
                .toList();
    }

    /**
     * @return types of the output ports
     */
    public List<PortType> outputs() {
        return IntStream.range(0, node.getNrOutPorts())
                .mapToObj(node::getOutputType)
                .toList();
    }

    /**
     * @return indices of input ports by their group, empty if the ports have no groups
     */
    public Map<String, int[]> inputGroups() {
        return ports().map(PortsConfiguration::getInputPortLocation).orElse(Map.of());
    }

    /**
     * @return indices of output ports by their group, empty if the ports have no groups
     */
    public Map<String, int[]> outputGroups() {
        return ports().map(PortsConfiguration::getOutputPortLocation).orElse(Map.of());
    }

    /**
     * @return the ports, if they have groups
     */
    public Optional<? extends PortsConfiguration> ports() {
        return creation == null ? Optional.empty() : creation.getPortConfig();
    }

    /**
     * Writes the choice of ports as {@code node_creation_config}, if the ports have groups.
     *
     * @param settings the settings of the node in its workflow
     */
    public void saveCreationConfig(final NodeSettingsWO settings) {
        if (creation != null) {
            creation.saveSettingsTo(settings);
        }
    }

    /**
     * Loads settings as KNIME does: what is not valid is not taken over at all, and the node keeps what it had.
     *
     * @param modelSettings the stored {@code model} settings
     * @return why the settings were not taken over, empty if they were
     */
    public Optional<String> loadSettings(final NodeSettingsRO modelSettings) {
        try {
            node.validateModelSettings(modelSettings);
            node.loadModelSettingsFrom(modelSettings);
            return Optional.empty();
        } catch (InvalidSettingsException | RuntimeException e) {
            return Optional.of("Loading model settings failed: " + e.getMessage());
        }
    }

    /**
     * @param modelSettings receive the settings
     */
    public void saveSettings(final NodeSettingsWO modelSettings) {
        node.saveModelSettingsTo(modelSettings);
    }

    /**
     * @param specs specifications of the inputs, null where they are not known
     * @return specifications of the outputs, null where they are not known
     * @throws InvalidSettingsException if the node cannot be executed so
     */
    public PortObjectSpec[] configure(final PortObjectSpec... specs) throws InvalidSettingsException {
        return node.invokeNodeModelConfigure(specs);
    }

    /**
     * @param inputs the inputs, null for optional ones that are not connected
     * @param exec the context of the execution
     * @return the outputs
     * @throws Exception if the node fails
     */
    public PortObject[] execute(final PortObject[] inputs, final ExecutionContext exec) throws Exception {
        return node.invokeNodeModelExecute(exec, inputs);
    }

    /**
     * @return the warning of the last configure or execute
     */
    public Optional<String> warning() {
        return Optional.ofNullable(Message.getSummaryFrom(warning));
    }

    /**
     * @return what the node keeps for its view, possibly nothing
     */
    public PortObject[] internalPortObjects() {
        var held = node.getInternalHeldPortObjects();
        return held == null ? new PortObject[0] : held;
    }

    /**
     * @param objects what the node kept for its view when it was stored
     */
    public void setInternalPortObjects(final PortObject... objects) {
        if (node.getNodeModel() instanceof PortObjectHolder holder) {
            holder.setInternalPortObjects(objects);
        }
    }

    /** Forgets what an execution left. */
    public void reset() {
        node.reset();
    }
}
