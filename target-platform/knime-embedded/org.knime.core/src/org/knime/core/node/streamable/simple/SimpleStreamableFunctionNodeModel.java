package org.knime.core.node.streamable.simple;

import java.io.File;
import java.io.IOException;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;

/** A node that derives its output table from its input table row by row. This host executes it as a whole. */
public abstract class SimpleStreamableFunctionNodeModel extends NodeModel {

    /** One input and one output table. */
    public SimpleStreamableFunctionNodeModel() {
        super(1, 1);
    }

    /**
     * @param spec the columns of the input table
     * @return what the output table is like
     * @throws InvalidSettingsException if the node cannot be executed so
     */
    protected abstract ColumnRearranger createColumnRearranger(DataTableSpec spec) throws InvalidSettingsException;

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        return new DataTableSpec[] {createColumnRearranger(inSpecs[0]).createSpec()};
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
        var rearranger = createColumnRearranger(inData[0].getDataTableSpec());
        return new BufferedDataTable[] {exec.createColumnRearrangeTable(inData[0], rearranger, exec)};
    }

    /**
     * @return whether rows do not depend on each other
     */
    protected boolean isDistributable() {
        return true;
    }

    @Override
    protected void reset() {
        // nothing is kept
    }

    @Override
    protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        // nothing is kept
    }

    @Override
    protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        // nothing is kept
    }
}
