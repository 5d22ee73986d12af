package org.lode.nodes.reader;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.views.ViewTable;

/** What the node Materials Reader does. */
final class MaterialsReaderExecution {
    private MaterialsReaderExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        MaterialsReaderParameters parameters = in.getParameters();
        if (parameters.file.isBlank()) {
            throw new InvalidSettingsException("No file is selected. Enter its path in the dialog.");
        }
        // The first output's columns are known when the file has been read; configuring must not read.
        out.setOutSpec(1, TableWriter.rejectedSpec());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        MaterialsReaderParameters parameters = in.getParameters();
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            var tables =
                    MaterialsFile.of(parameters.file, parameters.format).read(exec, parameters.options(), progress);
            tables.warning().ifPresent(out::setWarningMessage);
            out.setOutData(tables.materials(), tables.rejected());
            var view = MaterialsReaderView.of(parameters.file, tables.materials(), tables.rejected(), progress);
            out.setInternalData(ViewTable.of(exec, view));
            return null;
        });
    }
}
