package org.knime.node.parameters.widget.choices.util;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

/** Offers every column of an input table. */
public class AllColumnsProvider implements ColumnChoicesProvider, InputTableIndexHolder {

    @Override
    public List<DataColumnSpec> columnChoices(final NodeParametersInput context) {
        return ColumnSelectionUtil.getAllColumns(context, getInputTableIndex());
    }
}
