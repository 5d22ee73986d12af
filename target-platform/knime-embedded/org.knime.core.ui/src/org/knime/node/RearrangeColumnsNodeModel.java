package org.knime.node;

import java.io.File;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.streamable.simple.SimpleStreamableFunctionNodeModel;
import org.knime.embedded.parameters.PortsInput;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.parameters.NodeParameters;

/** Runs a definition that rearranges columns. */
final class RearrangeColumnsNodeModel extends SimpleStreamableFunctionNodeModel {

    private static final PortType[] ONE_TABLE = {BufferedDataTable.TYPE};

    private final DefaultModel.RearrangeColumns model;

    private final ParametersHolder parameters;

    RearrangeColumnsNodeModel(
            final DefaultModel.RearrangeColumns model,
            final Optional<Class<? extends NodeParameters>> viewParametersClass) {
        this.model = model;
        this.parameters = new ParametersHolder(model.parametersClass(), viewParametersClass);
    }

    @Override
    protected ColumnRearranger createColumnRearranger(final DataTableSpec spec) throws InvalidSettingsException {
        final var configured =
                parameters.configured(PortsInput.configured(ONE_TABLE, new PortObjectSpec[] {spec}, ONE_TABLE));
        final var rearranger = new AtomicReference<ColumnRearranger>();
        model.rearrangeColumns.accept(new Input(configured, spec), rearranger::set);
        if (rearranger.get() == null) {
            throw new InvalidSettingsException("The node has set no column rearranger.");
        }
        return rearranger.get();
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
        // there are none
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
        // there are none
    }

    private record Input(NodeParameters parameters, DataTableSpec spec) implements RearrangeColumnsInput {

        @Override
        @SuppressWarnings("unchecked") // the definition knows its own parameters
        public <S extends NodeParameters> S getParameters() {
            return (S) parameters;
        }

        @Override
        public DataTableSpec getDataTableSpec() {
            return spec;
        }
    }
}
