package org.lode.nodes.transfer;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Transfer Learner: learns from little data with the help of models of other properties. */
public final class TransferLearnerNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Transfer Learner")
            .icon("transfer-learner.png")
            .shortDescription("Learns a property from few materials with the help of models of other properties.")
            .fullDescription(
                    """
                    A property that was measured for a few dozen materials is learned from what models of other
                    properties, learned from much data, see in these materials: their predictions, the values in
                    their hidden layers, and which descriptors they respond to. The method says which of these is
                    used; the automatic one chooses.
                    <p>
                    Transfer does not always help. The same materials are therefore learned directly as well, without
                    the source models, and both ways are compared by cross-validation on the same folds. The verdict
                    says whether transfer lowers the error, with a bootstrap interval, and the validation table shows
                    every material as predicted by models that had not seen it.
                    </p>
                    <p>
                    The learned model comes with a standard deviation for each prediction and knows for which
                    materials it was made (its applicability domain). Rows without a readable structure or without a
                    number are left out; one warning counts them, materials with contradictory values and rows that
                    repeat others, and tells if the values look as if they were in another unit than a source of the
                    same property. At most 20,000 materials are taken.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("sources", group -> group.name("Source Models")
                            .description("One or more models of other properties that can read the materials.")
                            .fixed(PropertyModelsPortObject.TYPE))
                    .addInputPortGroup("materials", group -> group.name("Training Materials")
                            .description(
                                    "A table with a column of structures (typed SMILES, or text with SMILES, repeat "
                                            + "units or formulas) and a column of numbers.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("model", group -> group.name("Property Models")
                            .description("The model that was learned by transfer from all materials.")
                            .fixed(PropertyModelsPortObject.TYPE))
                    .addOutputPortGroup("verdict", group -> group.name("Verdict")
                            .description(
                                    "One row: whether transfer helps, with the cross-validated errors of transfer and"
                                            + " of direct learning.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("validation", group -> group.name("Validation")
                            .description("Every material with its measured value and what models that had not seen it"
                                    + " predict.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(TransferLearnerParameters.class)
                    .configure(TransferLearnerExecution::configure)
                    .execute(TransferLearnerExecution::execute))
            .addView(NodePage.of(
                    "The verdict, parity with and without transfer, calibration, the sources ranked, the largest"
                            + " errors."))
            .nodeType(NodeType.Learner)
            .keywords("transfer learning", "small data", "pretrained", "frozen features", "polymer", "machine learning")
            .addExternalResource(
                    "https://doi.org/10.1021/acscentsci.9b00804",
                    "Yamada and others: Predicting materials properties with little data using shotgun transfer"
                            + " learning (2019)");

    /** Called by KNIME. */
    public TransferLearnerNodeFactory() {
        super(NODE);
    }
}
