package org.lode.nodes.generator;

import org.knime.core.node.BufferedDataTable;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.lode.nodes.views.NodePage;

/** The node Candidate Generator: makes candidate materials from parts. */
public final class CandidateGeneratorNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE = DefaultNode.create()
            .name("Candidate Generator")
            .icon("candidate-generator.png")
            .shortDescription("Makes candidate polymers, molecules, compositions or crystals from their parts.")
            .fullDescription(
                    """
                    Makes new materials from a table of parts, one after the other, without holding all of them:
                    <ul>
                    <li><b>Polymers from monomers</b>: repeat units by 23 polymerisations of the textbooks: step growth
                    to polyamides, polyesters, polyimides, polyurethanes, polyureas, polycarbonates, polyethers and
                    polysulfones; chain growth of vinyl, acrylic and diene monomers; ring opening (M. Ohno et al., J.
                    Chem. Inf. Model. 63 (2023) 5539). The monomers stand beside each repeat unit.</li>
                    <li><b>Substituents on a scaffold</b>: all ways to put substituents on its places.</li>
                    <li><b>Elements replaced</b>: formulas or crystals in which elements are replaced by others, by
                    default only neutral ones. Crystals keep their cell.</li>
                    </ul>
                    <p>
                    Where there are more combinations than wanted, a seed gives a random sample of all. Rows that can
                    be no part of a candidate come out of the second port with the reason.
                    </p>
                    """)
            .sinceVersion(5, 8, 0)
            .dynamicPorts(ports -> ports.addInputPortGroup("parts", group -> group.name("Parts")
                            .description("A table with a column of monomers, substituents, formulas or crystals.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("candidates", group -> group.name("Candidates")
                            .description("One row a candidate, with what it was made of.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("rejected", group -> group.name("Rejected Rows")
                            .description("The rows that can be no part of a candidate, with the reason.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(CandidateGeneratorParameters.class)
                    .configure(CandidateGeneratorExecution::configure)
                    .execute(CandidateGeneratorExecution::execute))
            .addView(NodePage.of("How many candidates each rule gave, and examples with what they were made of."))
            .nodeType(NodeType.Manipulator)
            .keywords("enumeration", "library", "monomers", "SMiPoly", "R-group", "substitution", "polymerisation");

    /** Called by KNIME. */
    public CandidateGeneratorNodeFactory() {
        super(NODE);
    }
}
