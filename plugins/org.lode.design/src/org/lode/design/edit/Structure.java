package org.lode.design.edit;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lode.design.language.GraphEncoder;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.molecule.MolecularGraph;

/**
 * A molecule or repeat unit that is to be changed.
 *
 * @param graph its atoms, rings and bonds, numbered as in {@link #editable}
 */
record Structure(MaterialKind kind, MolecularGraph graph) {
    static Structure of(Material material) {
        return new Structure(material.kind(), GraphEncoder.graph(material));
    }

    /** A copy to change. */
    EditableGraph editable() {
        return EditableGraph.of(graph);
    }

    /** A changed graph as a material of the same kind, if it is one and is let through. */
    Optional<Material> changed(EditableGraph graphAfter, Plausibility plausibility, RandomGenerator random) {
        return graphAfter.material(kind).filter(material -> plausibility.allows(material, random));
    }
}
