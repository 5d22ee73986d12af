package org.knime.node;

import java.io.File;
import java.util.Arrays;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.embedded.parameters.PortsInput;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** Runs a definition with configure and execute. */
final class StandardNodeModel extends NodeModel implements PortObjectHolder {

    private final DefaultModel.Standard model;

    private final PortType[] inTypes;

    private final PortType[] outTypes;

    private final ParametersHolder parameters;

    private PortObject[] internalObjects;

    StandardNodeModel(
            final DefaultModel.Standard model,
            final PortType[] inTypes,
            final PortType[] outTypes,
            final Optional<Class<? extends NodeParameters>> viewParametersClass) {
        super(inTypes, outTypes);
        this.model = model;
        this.inTypes = inTypes;
        this.outTypes = outTypes;
        this.parameters = new ParametersHolder(model.parametersClass(), viewParametersClass);
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        final var configured = parameters.configured(PortsInput.configured(inTypes, inSpecs, outTypes));
        final var outSpecs = new PortObjectSpec[outTypes.length];
        model.configure.accept(new ConfigureArguments(configured, inSpecs, outTypes), new ConfigureOutput() {
            @Override
            public <S extends PortObjectSpec> void setOutSpec(final int index, final S spec) {
                outSpecs[index] = spec;
            }

            @Override
            @SafeVarargs
            public final <S extends PortObjectSpec> void setOutSpecs(final S... specs) {
                System.arraycopy(specs, 0, outSpecs, 0, specs.length);
            }

            @Override
            public void setWarningMessage(final String message) {
                StandardNodeModel.this.setWarningMessage(message);
            }
        });
        return outSpecs;
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        final var outObjects = new PortObject[outTypes.length];
        final var input = new ExecuteArguments(parameters.parameters(), inObjects, outTypes, exec);
        model.execute.accept(input, new ExecuteOutput() {
            @Override
            public <D extends PortObject> void setOutData(final int index, final D data) {
                outObjects[index] = data;
            }

            @Override
            @SafeVarargs
            public final <D extends PortObject> void setOutData(final D... data) {
                System.arraycopy(data, 0, outObjects, 0, data.length);
            }

            @Override
            @SafeVarargs
            public final <D extends PortObject> void setInternalData(final D... data) {
                setInternalPortObjects(data);
            }

            @Override
            public void setWarningMessage(final String message) {
                StandardNodeModel.this.setWarningMessage(message);
            }
        });
        return outObjects;
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return internalObjects;
    }

    @Override
    public void setInternalPortObjects(final PortObject[] portObjects) {
        internalObjects = portObjects;
    }

    @Override
    protected void reset() {
        internalObjects = null;
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        parameters.save(settings);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        parameters.validate(settings);
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        parameters.load(settings);
    }

    @Override
    protected void validateViewSettings(final NodeSettingsRO viewSettings) throws InvalidSettingsException {
        parameters.validateView(viewSettings);
    }

    @Override
    protected void saveDefaultViewSettingsTo(final NodeSettingsWO viewSettings) {
        parameters.saveDefaultView(viewSettings);
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // internal data is kept by the host, see PortObjectHolder
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // internal data is kept by the host, see PortObjectHolder
    }

    /** What configure is given. */
    private record ConfigureArguments(NodeParameters parameters, PortObjectSpec[] specs, PortType[] outTypes)
            implements ConfigureInput {

        @Override
        @SuppressWarnings("unchecked") // the definition knows its own parameters
        public <S extends NodeParameters> S getParameters() {
            return (S) parameters;
        }

        @Override
        public PortObjectSpec[] getInPortSpecs() {
            return specs;
        }

        @Override
        @SuppressWarnings("unchecked") // the definition knows its own ports
        public <S extends PortObjectSpec> S getInPortSpec(final int index) {
            return (S) specs[index];
        }

        @Override
        public DataTableSpec[] getInTableSpecs() {
            return Arrays.copyOf(specs, specs.length, DataTableSpec[].class);
        }

        @Override
        public DataTableSpec getInTableSpec(final int portIndex) {
            return (DataTableSpec) specs[portIndex];
        }

        @Override
        public PortType[] getOutPortTypes() {
            return outTypes;
        }
    }

    /** What execute is given. */
    private record ExecuteArguments(
            NodeParameters parameters, PortObject[] objects, PortType[] outTypes, ExecutionContext context)
            implements ExecuteInput {

        @Override
        @SuppressWarnings("unchecked") // the definition knows its own parameters
        public <S extends NodeParameters> S getParameters() {
            return (S) parameters;
        }

        @Override
        public ExecutionContext getExecutionContext() {
            return context;
        }

        @Override
        public PortObject[] getInPortObjects() {
            return objects;
        }

        @Override
        @SuppressWarnings("unchecked") // the definition knows its own ports
        public <D extends PortObject> D getInPortObject(final int portIndex) {
            return (D) objects[portIndex];
        }

        @Override
        public BufferedDataTable[] getInTables() {
            return Arrays.copyOf(objects, objects.length, BufferedDataTable[].class);
        }

        @Override
        public BufferedDataTable getInTable(final int portIndex) {
            return (BufferedDataTable) objects[portIndex];
        }

        @Override
        public PortType[] getOutPortTypes() {
            return outTypes;
        }
    }
}
