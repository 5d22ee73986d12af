package org.lode.nodes.screener;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Screener: predicts the properties of candidates and ranks them. */
public final class ScreenerNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Screener")
            .icon("screener.png")
            .shortDescription(
                    "Predicts the properties of many candidates and ranks them by how likely they meet the targets.")
            .fullDescription(
                    """
                    Predicts each candidate with all connected models and ranks the candidates by the probability that
                    all properties lie in their target windows. The probability takes into account how uncertain each
                    prediction is: a candidate that is predicted in the middle of the window with a small deviation
                    goes before one that may as well lie far outside. The properties are taken as independent given
                    the structure.
                    <p>
                    Each prediction comes with its standard deviation and tells whether the candidate resembles the
                    materials that the model was learned from (its applicability domain). Several models of one
                    property are taken together. Add model ports with the three dots on the node.
                    </p>
                    <p>
                    Candidates can be filtered by descriptors, substructures, elements and charge, and ranked by their
                    desirability or, for the next experiments, by expected improvement, upper confidence bound or Thompson
                    draws. The best can be chosen so that only some of a cluster or scaffold, or those farthest apart, are
                    kept. With a table of known materials, those among them are rejected, and each of the best tells
                    the known one that it resembles most.
                    </p>
                    <p>
                    Tables and files of any length can be screened: candidates are read in blocks, and only the best are
                    kept in memory. Candidates whose structure is missing or cannot be read come out of the second port with
                    the reason.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("model", group -> group.name("Property Models")
                            .description("One or more models of the properties that are wanted.")
                            .fixed(PropertyModelsPortObject.TYPE))
                    .addInputPortGroup("candidates", group -> group.name("Candidates")
                            .description(
                                    "A table with a column of structures: typed SMILES, or text with SMILES, repeat"
                                            + " units or chemical formulas. Without this port a library file is"
                                            + " screened.")
                            .optional()
                            .supportedTypes(BufferedDataTable.TYPE)
                            .defaultPortType(BufferedDataTable.TYPE))
                    .addInputPortGroup("models", group -> group.name("Further Property Models")
                            .description("Models of further properties; any number of such ports can be added.")
                            .extendable()
                            .supportedTypes(PropertyModelsPortObject.TYPE))
                    .addInputPortGroup("known", group -> group.name("Known Materials")
                            .description(
                                    "A table with a column of structures that are known already: candidates among them are"
                                            + " rejected, however they are written. Beside a library file, choose in the"
                                            + " dialog that the candidates come from it.")
                            .optional()
                            .supportedTypes(BufferedDataTable.TYPE))
                    .addOutputPortGroup("ranked", group -> group.name("Ranked Candidates")
                            .description(
                                    "The best candidates, best first: the input's columns, then for each property the"
                                            + " prediction, its deviation and the domain, the probability of each"
                                            + " target, the logarithm of the probability of all targets, and the rank.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("rejected", group -> group.name("Rejected Rows")
                            .description(
                                    "The candidates that could not be screened, with the reason; those of a library"
                                            + " file with file and line.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(ScreenerParameters.class)
                    .configure(ScreenerExecution::configure)
                    .execute(ScreenerExecution::execute))
            .addView(NodePage.of("Candidates between their properties with the wanted window, and the best as cards."))
            .nodeType(NodeType.Predictor)
            .keywords("virtual screening", "ranking", "prediction", "target", "high throughput", "candidates");

    /** Called by KNIME. */
    public ScreenerNodeFactory() {
        super(NODE);
    }
}
