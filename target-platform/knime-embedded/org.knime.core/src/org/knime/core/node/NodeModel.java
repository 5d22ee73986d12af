package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.message.MessageBuilder;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType;

/**
 * What a node does: takes settings, says from the specifications of its inputs what its outputs will be, and makes them.
 * Exactly one of the two {@code configure} and one of the two {@code execute} methods is overridden.
 */
@SuppressWarnings("unused") // what only subclasses need is part of KNIME's signatures
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    private final PortType[] inTypes;
    private final PortType[] outTypes;
    private final NodeLogger logger = NodeLogger.getLogger(getClass());
    private final List<NodeModelWarningListener> warningListeners = new CopyOnWriteArrayList<>();
    private Message warning;

    /**
     * @param nrInDataPorts the number of input tables
     * @param nrOutDataPorts the number of output tables
     */
    protected NodeModel(final int nrInDataPorts, final int nrOutDataPorts) {
        this(tables(nrInDataPorts), tables(nrOutDataPorts));
    }

    /**
     * @param inPortTypes types of the input ports, may be null
     * @param outPortTypes types of the output ports, may be null
     */
    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        inTypes = inPortTypes == null ? new PortType[0] : inPortTypes.clone();
        outTypes = outPortTypes == null ? new PortType[0] : outPortTypes.clone();
    }

    private static PortType[] tables(final int count) {
        return IntStream.range(0, count).mapToObj(i -> BufferedDataTable.TYPE).toArray(PortType[]::new);
    }

    /**
     * @param nodeInternDir holds what {@link #saveInternals} stored
     * @param exec receives the progress
     * @throws IOException if it cannot be read
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * @param nodeInternDir receives what the views of an executed node need
     * @param exec receives the progress
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if the user cancels
     */
    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

    /**
     * @param settings receive the settings
     */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /**
     * @param settings the settings to check; nothing is changed
     * @throws InvalidSettingsException if they are not valid
     */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /**
     * @param settings settings that were found valid
     * @throws InvalidSettingsException if they are not valid after all
     */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /**
     * @param viewSettings the settings of the view to check
     * @throws InvalidSettingsException if they are not valid
     */
    protected void validateViewSettings(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        // valid, unless a subclass knows better
    }

    /**
     * @param viewSettings receive the default settings of the view
     */
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO viewSettings) {
        // none, unless a subclass has some
    }

    /** Forgets what an execution left. */
    protected abstract void reset();

    /** Is called when the node is removed. */
    protected void onDispose() {
        // nothing, unless a subclass holds something
    }

    /**
     * @return the number of input ports
     */
    protected final int getNrInPorts() {
        return inTypes.length;
    }

    /**
     * @return the number of output ports
     */
    protected final int getNrOutPorts() {
        return outTypes.length;
    }

    /**
     * @param index index of an input port
     * @return its type
     */
    protected final PortType getInPortType(final int index) {
        return inTypes[index];
    }

    /**
     * @param index index of an output port
     * @return its type
     */
    protected final PortType getOutPortType(final int index) {
        return outTypes[index];
    }

    /**
     * @param inSpecs specifications of the inputs
     * @return specifications of the outputs, null where they are not known
     * @throws InvalidSettingsException if the node cannot be executed so
     */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return configure(
                Stream.of(inSpecs).map(spec -> cast(spec, DataTableSpec.class)).toArray(DataTableSpec[]::new));
    }

    /**
     * @param inSpecs specifications of the input tables
     * @return specifications of the output tables, null where they are not known
     * @throws InvalidSettingsException if the node cannot be executed so
     */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new IllegalStateException(getClass().getName() + " must override a configure method.");
    }

    /**
     * @param inObjects the inputs
     * @param exec creates tables, receives the progress
     * @return the outputs
     * @throws Exception if the node fails
     */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        return execute(
                Stream.of(inObjects)
                        .map(in -> cast(in, BufferedDataTable.class))
                        .toArray(BufferedDataTable[]::new),
                exec);
    }

    /**
     * @param inData the input tables
     * @param exec creates tables, receives the progress
     * @return the output tables
     * @throws Exception if the node fails
     */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
        throw new IllegalStateException(getClass().getName() + " must override an execute method.");
    }

    private static <T> T cast(final Object object, final Class<T> type) {
        if (object != null && !type.isInstance(object)) {
            throw new IllegalStateException("A table is needed but there is a "
                    + object.getClass().getSimpleName() + ": the wrong method is overridden.");
        }
        return type.cast(object);
    }

    /** Configures and checks what comes out. */
    final PortObjectSpec[] configureModel(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        setWarning(null);
        for (int i = 0; i < inTypes.length; i++) {
            if (inSpecs[i] != null && !inTypes[i].acceptsPortObjectSpec(inSpecs[i])) {
                throw new InvalidSettingsException("Input port " + (i + 1) + " needs \"" + inTypes[i].getName()
                        + "\" but is connected to something else.");
            }
        }
        var outSpecs = configure(inSpecs);
        outSpecs = outSpecs == null ? new PortObjectSpec[outTypes.length] : outSpecs;
        if (outSpecs.length != outTypes.length) {
            throw new IllegalStateException(getClass().getName() + " configures " + outSpecs.length
                    + " outputs but has " + outTypes.length + ".");
        }
        return outSpecs;
    }

    /** Executes and checks what comes out. */
    final PortObject[] executeModel(final PortObject[] in, final ExecutionContext exec) throws Exception {
        setWarning(null);
        for (int i = 0; i < inTypes.length; i++) {
            if (!(in[i] == null && inTypes[i].isOptional())
                    && !inTypes[i].getPortObjectClass().isInstance(in[i])) {
                throw new IllegalStateException("Input port " + (i + 1) + " needs \"" + inTypes[i].getName() + "\".");
            }
        }
        var out = execute(in, exec);
        exec.checkCanceled();
        out = out == null ? new PortObject[outTypes.length] : out;
        if (out.length != outTypes.length || Arrays.asList(out).contains(null)) {
            throw new IllegalStateException(
                    getClass().getName() + " must give an object for each of its " + outTypes.length + " outputs.");
        }
        for (int i = 0; i < out.length; i++) {
            if (out[i] instanceof BufferedDataTable table && Arrays.asList(in).contains(table)) {
                out[i] = exec.createWrappedTable(table); // every output has a number of its own
            }
        }
        warnOfEmptyTables(out);
        return out;
    }

    private void warnOfEmptyTables(final PortObject[] out) {
        var tables = Stream.of(out).filter(BufferedDataTable.class::isInstance).toList();
        boolean allEmpty = tables.stream().allMatch(table -> ((BufferedDataTable) table).size() == 0);
        if (warning == null && !tables.isEmpty() && allEmpty) {
            setWarningMessage(
                    tables.size() == 1
                            ? "Node created an empty data table."
                            : "Node created empty data tables on all out-ports.");
        }
    }

    /**
     * @return a builder of messages
     */
    protected final MessageBuilder createMessageBuilder() {
        return Message.builder();
    }

    /**
     * @param message the warning that users see, null for none
     */
    protected final void setWarningMessage(final String message) {
        setWarning(message == null ? null : Message.fromSummary(message));
    }

    /**
     * @return the warning that users see, null for none
     */
    protected final String getWarningMessage() {
        return Message.getSummaryFrom(warning);
    }

    /**
     * @param message the warning that users see, null for none
     */
    protected final void setWarning(final Message message) {
        warning = message;
        warningListeners.forEach(listener -> listener.warningChanged(message));
    }

    /**
     * @param listener is told of warnings
     */
    public void addWarningListener(final NodeModelWarningListener listener) {
        warningListeners.add(listener);
    }

    /**
     * @param listener is told no more
     */
    public void removeWarningListener(final NodeModelWarningListener listener) {
        warningListeners.remove(listener);
    }

    /**
     * @return the warning that users see, null for none
     */
    protected final Message getWarning() {
        return warning;
    }

    /**
     * @param types types of variables
     * @return the variables of these types by name: none, this host has no flow variables
     */
    public final Map<String, FlowVariable> getAvailableFlowVariables(final VariableType<?>... types) {
        return Map.of();
    }

    /**
     * @return the text variables and numbers by name: none, this host has no flow variables
     */
    public final Map<String, FlowVariable> getAvailableFlowVariables() {
        return Map.of();
    }

    /**
     * @return the logger of the class
     */
    protected final NodeLogger getLogger() {
        return logger;
    }
}
