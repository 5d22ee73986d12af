package org.lode.headless.run;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;

/** Passes a table on, warns, fails or waits to be cancelled, as a test asks. */
public final class CheckFactory extends DefaultNodeFactory {
    /** What the node does. */
    enum Behaviour {
        @Label("Pass")
        PASS,
        @Label("Warn")
        WARN,
        @Label("Refuse")
        REFUSE,
        @Label("Fail")
        FAIL,
        @Label("Wait")
        WAIT
    }

    /** The parameters. */
    public static final class CheckParameters implements NodeParameters {
        @Widget(title = "Behaviour", description = "What the node does.")
        Behaviour behaviour = Behaviour.PASS;
    }

    private static final DefaultNode NODE = DefaultNode.create()
            .name("Check")
            .icon("test.png")
            .shortDescription("Passes a table on.")
            .fullDescription("Passes a table on.")
            .sinceVersion(1, 0, 0)
            .ports(ports -> ports.addInputTable("In", "A table.").addOutputTable("Out", "The same table."))
            .model(model -> model.parametersClass(CheckParameters.class)
                    .configure(CheckFactory::configure)
                    .execute(CheckFactory::execute))
            .nodeType(NodeType.Manipulator);

    /** Called by the host. */
    public CheckFactory() {
        super(NODE);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        CheckParameters parameters = in.getParameters();
        if (parameters.behaviour == Behaviour.REFUSE) {
            throw new InvalidSettingsException("Column 'x' is not there.");
        }
        out.setOutSpec(0, in.getInTableSpec(0));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        CheckParameters parameters = in.getParameters();
        if (parameters.behaviour == Behaviour.FAIL) {
            throw new KNIMEException("The table is not to my liking.");
        }
        while (parameters.behaviour == Behaviour.WAIT) {
            in.getExecutionContext().checkCanceled();
            Thread.onSpinWait();
        }
        if (parameters.behaviour == Behaviour.WARN) {
            out.setWarningMessage("1 of 3 rows is odd.");
        }
        BufferedDataTable table = in.getInTable(0);
        out.setOutData(0, table);
    }
}
