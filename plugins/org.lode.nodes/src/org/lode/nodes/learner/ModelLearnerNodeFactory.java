package org.lode.nodes.learner;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Model Learner: learns a property from a table of materials. */
public final class ModelLearnerNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Model Learner")
            .icon("model-learner.png")
            .shortDescription("Learns a property model from a table of materials.")
            .fullDescription(
                    """
                    Learns a property of materials from their structures: the descriptors are computed, a model is
                    learned from them, and cross-validation tells how well it predicts materials it has not seen. Rows
                    of the same material are kept in the same fold, so that none is predicted by a model that knows
                    it.
                    <p>
                    Left to itself the node tries the learners that suit the number of materials and takes the best,
                    or the average of the good ones if there are few materials; the choice is made inside each fold as
                    well, so that the validation stays honest. Every learner can also be chosen and set by hand.
                    </p>
                    <p>
                    The split decides what the validation tells: random folds tell how well more of the same is
                    predicted; folds of scaffolds, clusters, chemical systems or groups tell how well new kinds of
                    materials are. Values over several orders of magnitude are better learned as logarithm or power;
                    predictions are in the values' own unit again.
                    </p>
                    <p>
                    Several properties can be learned at once by a neural network with shared hidden layers: one with
                    few values gains from related ones with many, and each gets a model of its own.
                    </p>
                    <p>
                    The model comes with a standard deviation and an interval for each prediction, calibrated on the
                    cross-validation (conformal prediction; CV+ for few materials), and knows for which materials it
                    was made (its applicability domain); outside of it both are wider. It carries a card with its
                    recipe, data, seed, split and validation. The view shows predicted beside measured values, how
                    many of them the intervals hold, the learners that were tried, the largest errors and, if asked
                    for, a learning curve.
                    </p>
                    <p>
                    Rows without a readable structure or without a number are left out; one warning counts them, and
                    the materials that occur more than once with contradictory values, and rows that repeat others.
                    With few materials, try the node Transfer Learner.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("materials", group -> group.name("Training Materials")
                            .description(
                                    "A table with a column of structures (typed SMILES, or text with SMILES, repeat "
                                            + "units or formulas) and a column of numbers.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("model", group -> group.name("Property Models")
                            .description("The model, learned from all materials; one for each target column.")
                            .fixed(PropertyModelsPortObject.TYPE))
                    .addOutputPortGroup("validation", group -> group.name("Validation")
                            .description("Every material with its measured value, what a model that had not seen it"
                                    + " predicts, the ends of its interval, its fold, and whether it lies in the"
                                    + " applicability domain. With several targets, the rows of each follow those of"
                                    + " the one before it.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(ModelLearnerParameters.class)
                    .configure(ModelLearnerExecution::configure)
                    .execute(ModelLearnerExecution::execute))
            .addView(
                    NodePage.of("How well the model predicts: parity with intervals, calibration, the largest errors."))
            .nodeType(NodeType.Learner)
            .keywords("regression", "QSPR", "QSAR", "machine learning", "neural network", "Gaussian process", "ridge");

    /** Called by KNIME. */
    public ModelLearnerNodeFactory() {
        super(NODE);
    }
}
