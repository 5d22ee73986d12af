package org.lode.nodes.parameters;

import java.util.List;
import java.util.stream.Stream;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;
import org.lode.nodes.table.Columns;

/** Offers the columns of the input table that hold numbers. */
public final class NumberColumnChoices implements ColumnChoicesProvider {
    @Override
    public List<DataColumnSpec> columnChoices(NodeParametersInput context) {
        return Columns.table(context.getInPortSpecs())
                .map(DataTableSpec::stream)
                .orElseGet(Stream::empty)
                .filter(Columns::isNumber)
                .toList();
    }
}
