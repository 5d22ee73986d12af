package org.lode.nodes.descriptors;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.views.NodePage;

/** The node Descriptor Calculator: turns structures into numbers. */
public final class DescriptorCalculatorNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Descriptor Calculator")
            .icon("descriptor-calculator.png")
            .shortDescription("Computes descriptors of molecules, polymers, compositions, crystals or mixtures.")
            .fullDescription(
                    """
                    Computes numbers that describe each material, for models, maps and statistics: simple 2D
                    descriptors, counts of groups, circular fingerprints, statistics over the properties of a
                    composition's elements, and the surroundings of the atoms in a crystal.
                    <p>
                    A polymer is computed as an infinite chain of its repeat unit, so it does not matter where the
                    chain is cut into units. Numbers that grow with the size of the material can be given per repeat
                    unit, per atom or per mass by the parameter <tt>per</tt> of a recipe.
                    </p>
                    <p>
                    Copolymers are lists of repeat units with fractions (<tt>*CC*:0.7,*CC(*)C:0.3</tt>), mixtures lists of
                    components with conditions (<tt>CCO:0.4 | O:0.6 | T=298.15</tt>); they get the weighted mean of their
                    components' descriptors. Salts can be reduced to their largest fragment, and polymers taken as capped
                    units or oligomers.
                    </p>
                    <p>
                    The recipe may name a hidden layer of a connected or pretrained model, such as
                    <tt>model(id=polymer-tg,layer=last)</tt>. Descriptors that are constant or correlated can be left out;
                    the port for them, added with the three dots on the node, says which and why.
                    </p>
                    <p>
                    Rows whose structure is missing or cannot be read come out of the second port with the reason; one
                    warning counts them. All rows are computed in parallel, and the result does not depend on the
                    number of processors.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("materials", group -> group.name("Materials")
                            .description(
                                    "A table with a column of structures: typed SMILES, or text with SMILES, repeat"
                                            + " units, chemical formulas, Mol blocks, crystal files or mixtures.")
                            .fixed(BufferedDataTable.TYPE))
                    .addInputPortGroup("models", group -> group.name("Property Models")
                            .description("Models whose hidden layers a recipe names as descriptors.")
                            .optional()
                            .supportedTypes(PropertyModelsPortObject.TYPE))
                    .addOutputPortGroup("described", group -> group.name("Described Materials")
                            .description(
                                    "The input's columns, with the descriptors behind them: a column for each, or one"
                                            + " with a list or bit vector.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("rejected", group -> group.name("Rejected Rows")
                            .description("The input's rows that have no descriptors, with the reason.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("dropped", group -> group.name("Dropped Descriptors")
                            .description(
                                    "The descriptors that were left out because they are constant or correlated, with"
                                            + " the descriptor that is kept in their place.")
                            .optional()
                            .supportedTypes(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(DescriptorCalculatorParameters.class)
                    .configure(DescriptorCalculatorExecution::configure)
                    .execute(DescriptorCalculatorExecution::execute))
            .addView(NodePage.of(
                    "Distributions of the descriptors, how they go together, and which of them tell nothing."))
            .nodeType(NodeType.Manipulator)
            .keywords(
                    "fingerprint",
                    "ECFP",
                    "features",
                    "representation",
                    "group contribution",
                    "composition",
                    "featurize")
            .addExternalResource(
                    "https://doi.org/10.1021/ci100050t", "Rogers and Hahn: Extended-connectivity fingerprints (2010)")
            .addExternalResource(
                    "https://doi.org/10.1038/npjcompumats.2016.28",
                    "Ward and others: statistics over element properties for machine learning (2016)");

    /** Called by KNIME. */
    public DescriptorCalculatorNodeFactory() {
        super(NODE);
    }
}
