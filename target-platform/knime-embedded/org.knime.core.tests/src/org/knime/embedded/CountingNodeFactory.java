package org.knime.embedded;

import java.io.File;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.NodeView;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** A node that counts the rows of its tables, times a factor; one table is fixed, one optional, more can be added. */
public final class CountingNodeFactory extends ConfigurableNodeFactory<NodeModel> {

    static final DataTableSpec OUT = new DataTableSpec(TestTables.column("rows", LongCell.TYPE));

    @Override
    protected NodeDescription createNodeDescription() {
        return new CountingNodeDescription();
    }

    @Override
    protected Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        var ports = new PortsConfigurationBuilder();
        ports.addFixedInputPortGroup("Table", BufferedDataTable.TYPE);
        ports.addOptionalInputPortGroup("Second", BufferedDataTable.TYPE);
        ports.addExtendableInputPortGroup("More", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Count", BufferedDataTable.TYPE);
        return Optional.of(ports);
    }

    @Override
    protected NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        var ports = creationConfig.getPortConfig().orElseThrow();
        return new CountingNodeModel(ports.getInputPorts(), ports.getOutputPorts());
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<NodeModel> createNodeView(final int viewIndex, final NodeModel nodeModel) {
        throw new IllegalStateException("no views");
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        throw new IllegalStateException("no dialog");
    }

    private static final class CountingNodeModel extends NodeModel implements PortObjectHolder {

        private int factor = 1;
        private PortObject[] kept = {};

        CountingNodeModel(final PortType[] in, final PortType[] out) {
            super(in, out);
        }

        @Override
        protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
            if (((DataTableSpec) inSpecs[0]).getNumColumns() == 0) {
                throw new InvalidSettingsException("The table has no columns.");
            }
            return new PortObjectSpec[] {factor < 0 ? null : OUT};
        }

        @Override
        protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) {
            long rows = 0;
            for (var in : inObjects) {
                rows += ((BufferedDataTable) in).size();
            }
            if (factor == 0) {
                return new PortObject[] {inObjects[0]};
            }
            if (rows == 0) {
                setWarningMessage("There are no rows.");
            }
            var table = exec.createDataContainer(OUT);
            table.addRowToTable(new DefaultRow("count", new LongCell(rows * factor)));
            table.close();
            kept = new PortObject[] {table.getTable()};
            return new PortObject[] {table.getTable()};
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) {
            settings.addInt("factor", factor);
        }

        @Override
        protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
            if (settings.getInt("factor") > 100) {
                throw new InvalidSettingsException("The factor must be at most 100.");
            }
        }

        @Override
        protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
            factor = settings.getInt("factor");
        }

        @Override
        protected void reset() {
            kept = new PortObject[0];
        }

        @Override
        protected void loadInternals(final File folder, final ExecutionMonitor exec) {
            // nothing is kept
        }

        @Override
        protected void saveInternals(final File folder, final ExecutionMonitor exec) {
            // nothing is kept
        }

        @Override
        public PortObject[] getInternalPortObjects() {
            return kept;
        }

        @Override
        public void setInternalPortObjects(final PortObject[] portObjects) {
            kept = portObjects;
        }
    }
}
