package org.lode.nodes.generator;

import org.knime.node.parameters.widget.choices.Label;

/** How candidates are made. */
enum GeneratorMode {
    @Label(
            value = "Polymers from monomers",
            description = "The table holds monomers; each that fits a polymerisation, and each pair that does, gives a "
                    + "repeat unit.")
    POLYMERISATION,
    @Label(
            value = "Substituents on a scaffold",
            description = "The table holds substituents, SMILES with one '*'; all of them are put on each place of the "
                    + "scaffold.")
    SUBSTITUENTS,
    @Label(
            value = "Elements replaced",
            description = "The table holds formulas or crystals, in which elements are replaced by others.")
    ELEMENTS
}
