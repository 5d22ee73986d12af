package org.knime.core.node;

import org.knime.core.data.IDataRepository;
import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** A node as its host sees it: the model of a factory, its ports and settings. */
public final class Node {

    private final NodeFactory<NodeModel> factory;
    private final NodeModel model;

    /**
     * @param nodeFactory the factory
     */
    public Node(final NodeFactory<NodeModel> nodeFactory) {
        this(nodeFactory, null);
    }

    /**
     * @param nodeFactory the factory
     * @param creationConfig what was chosen for the node, null for the factory's own choice
     */
    public Node(final NodeFactory<NodeModel> nodeFactory, final ModifiableNodeCreationConfiguration creationConfig) {
        factory = nodeFactory;
        factory.init();
        model = creationConfig == null ? factory.createNodeModel() : factory.createNodeModel(creationConfig);
    }

    /**
     * @return name of the node
     */
    public String getName() {
        return factory.getNodeName();
    }

    /**
     * @return the kind of the node
     */
    public NodeType getType() {
        return factory.getType();
    }

    /**
     * @return the factory
     */
    public NodeFactory<NodeModel> getFactory() {
        return factory;
    }

    /**
     * @return the model
     */
    public NodeModel getNodeModel() {
        return model;
    }

    /**
     * @return the description
     */
    public NodeDescription invokeGetNodeDescription() {
        return factory.description();
    }

    /**
     * @return the number of input ports
     */
    public int getNrInPorts() {
        return model.getNrInPorts();
    }

    /**
     * @return the number of output ports
     */
    public int getNrOutPorts() {
        return model.getNrOutPorts();
    }

    /**
     * @param index index of an input port
     * @return its type
     */
    public PortType getInputType(final int index) {
        return model.getInPortType(index);
    }

    /**
     * @param index index of an output port
     * @return its type
     */
    public PortType getOutputType(final int index) {
        return model.getOutPortType(index);
    }

    /**
     * @param modelSettings the settings to check
     * @throws InvalidSettingsException if they are not valid
     */
    public void validateModelSettings(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        model.validateSettings(modelSettings);
    }

    /**
     * @param modelSettings settings that were found valid
     * @throws InvalidSettingsException if they are not valid after all
     */
    public void loadModelSettingsFrom(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        model.loadValidatedSettingsFrom(modelSettings);
    }

    /**
     * @param modelSettings receive the settings
     */
    public void saveModelSettingsTo(final NodeSettingsWO modelSettings) {
        model.saveSettingsTo(modelSettings);
    }

    /**
     * @param inSpecs specifications of the inputs
     * @return specifications of the outputs, null where they are not known
     * @throws InvalidSettingsException if the node cannot be executed so
     */
    public PortObjectSpec[] invokeNodeModelConfigure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return model.configureModel(inSpecs);
    }

    /**
     * @param exec the context of the execution
     * @param inData the inputs
     * @return the outputs
     * @throws Exception if the node fails
     */
    public PortObject[] invokeNodeModelExecute(final ExecutionContext exec, final PortObject[] inData)
            throws Exception {
        return model.executeModel(inData, exec);
    }

    /**
     * @return what the node keeps for its view, null for nothing
     */
    public PortObject[] getInternalHeldPortObjects() {
        return model instanceof PortObjectHolder holder ? holder.getInternalPortObjects() : null;
    }

    /** Forgets what an execution left. */
    public void reset() {
        model.setWarning(null);
        model.reset();
    }

    /** Gives up the node. */
    public void cleanup() {
        model.onDispose();
    }

    /**
     * @param context the context of an execution
     * @return what numbers its tables
     */
    public static IDataRepository invokeGetDataRepository(final ExecutionContext context) {
        return context.repository();
    }

    /**
     * @param table a table
     * @return what keeps its rows
     */
    public static KnowsRowCountTable invokeGetDelegate(final BufferedDataTable table) {
        return table.rows();
    }
}
