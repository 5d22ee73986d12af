package org.lode.nodes.designer;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Bayesian Designer: new molecules and polymers that meet targets. */
public final class BayesianDesignerNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Bayesian Designer")
            .icon("bayesian-designer.png")
            .shortDescription("Designs new molecules or polymers whose properties lie in target windows.")
            .fullDescription(
                    """
                    Turns the question around: instead of predicting the properties of given structures, it looks for
                    structures with given properties. By Bayes' theorem a structure is the better, the more probable
                    it is that all its properties lie in their target windows, and the more it reads like a real
                    material.
                    <p>
                    What a real material reads like is learned from the seeds: a chemical language model of their
                    SMILES. A set of structures (particles) is then changed step by step with that model, first with
                    loosened and then with ever stricter targets (sequential Monte Carlo with adaptive tempering).
                    Predictions outside a model's applicability domain count as more uncertain.
                    </p>
                    <p>
                    Every design comes with its predictions, their deviations, the probability of each target, and the
                    known material it resembles most; a molecule with its synthetic accessibility, a polymer with
                    monomers that it can be made of, if there are any. The models at the last port can be kept out of
                    the search to judge what it found: a search finds the weak places of its own models first, so a
                    second opinion is worth having. A long search can be kept in a checkpoint file and gone on with
                    after a crash or with more steps. The run log tells step by step how the search went. Designs are
                    proposals: check them with other models, a synthesis route and, in the end, an experiment.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("model", group -> group.name("Property Models")
                            .description("One or more models of the properties that are wanted.")
                            .fixed(PropertyModelsPortObject.TYPE))
                    .addInputPortGroup("seeds", group -> group.name("Seed Materials")
                            .description("A table with a column of structures to start from and to learn the chemical"
                                    + " language from: typed SMILES, or text with SMILES or repeat units. Some"
                                    + " hundred are good.")
                            .fixed(BufferedDataTable.TYPE))
                    .addInputPortGroup("models", group -> group.name("Further Property Models")
                            .description("Models of further properties; any number of such ports can be added.")
                            .extendable()
                            .supportedTypes(PropertyModelsPortObject.TYPE))
                    .addInputPortGroup("further", group -> group.name("Further Materials")
                            .description("Up to two more tables of structures. Each one teaches the chemical language"
                                    + " beside the seeds, or has known materials that are to be avoided, or materials"
                                    + " that designs shall be similar to or different from.")
                            .extendable()
                            .supportedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("designs", group -> group.name("Designs")
                            .description("The best designs, best first, with their predictions, the probability of the"
                                    + " targets and the most similar seed. Of samples of the posterior, also the"
                                    + " share of each in them, by which they are ranked; with a second opinion, also"
                                    + " what the judging models predict.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("log", group -> group.name("Run Log")
                            .description(
                                    "One row a step: the exponent of the likelihood (beta), the effective sample size,"
                                            + " how many changes were accepted, the share of structures that meet the"
                                            + " targets, the share of accepted changes of each kind of move, and"
                                            + " the seconds that the step took.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(BayesianDesignerParameters.class)
                    .configure(BayesianDesignerExecution::configure)
                    .execute(BayesianDesignerExecution::execute))
            .addView(NodePage.of("Designs as cards and between their properties, and how the run went."))
            .nodeType(NodeType.Predictor)
            .keywords(
                    "inverse design",
                    "generative",
                    "de novo",
                    "SMILES",
                    "sequential Monte Carlo",
                    "molecular design",
                    "iQSPR")
            .addExternalResource(
                    "https://doi.org/10.1007/s10822-016-0008-z",
                    "Ikebata and others: Bayesian molecular design with a chemical language model (2017)");

    /** Called by KNIME. */
    public BayesianDesignerNodeFactory() {
        super(NODE);
    }
}
