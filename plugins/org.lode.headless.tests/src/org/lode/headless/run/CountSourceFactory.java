package org.lode.headless.run;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;

/** A source for tests: counts, thirds and a text that needs care in CSV and HTML. */
public final class CountSourceFactory extends DefaultNodeFactory {
    /** A text that would run as a script if a page did not escape it. */
    static final String HOSTILE = "<img src=x onerror=\"alert(1)\">, \"quoted\"";

    /** The parameters. */
    public static final class CountParameters implements NodeParameters {
        @Widget(title = "Rows", description = "Number of rows.")
        @NumberInputWidget
        int rows = 3;

        @Override
        public void validate() throws InvalidSettingsException {
            if (rows < 0) {
                throw new InvalidSettingsException("There cannot be " + rows + " rows.");
            }
        }
    }

    private static final DefaultNode NODE = DefaultNode.create()
            .name("Count Source")
            .icon("test.png")
            .shortDescription("Counts.")
            .fullDescription("Counts.")
            .sinceVersion(1, 0, 0)
            .ports(ports -> ports.addOutputTable("Counts", "The counts."))
            .model(model -> model.parametersClass(CountParameters.class)
                    .configure((in, out) -> out.setOutSpec(0, spec()))
                    .execute(CountSourceFactory::execute))
            .nodeType(NodeType.Source);

    /** Called by the host. */
    public CountSourceFactory() {
        super(NODE);
    }

    private static DataTableSpec spec() {
        return new DataTableSpec(
                new DataColumnSpecCreator("count", IntCell.TYPE).createSpec(),
                new DataColumnSpecCreator("third", DoubleCell.TYPE).createSpec(),
                new DataColumnSpecCreator(HOSTILE, StringCell.TYPE).createSpec());
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) {
        CountParameters parameters = in.getParameters();
        var container = in.getExecutionContext().createDataContainer(spec());
        for (int i = 0; i < parameters.rows; i++) {
            container.addRowToTable(new DefaultRow(
                    "Row" + i,
                    new IntCell(i),
                    i == 1 ? new MissingCell("no third") : new DoubleCell(i / 3.0),
                    new StringCell(HOSTILE)));
        }
        container.close();
        out.setOutData(0, container.getTable());
    }
}
