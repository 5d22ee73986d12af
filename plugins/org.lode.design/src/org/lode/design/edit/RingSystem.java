package org.lode.design.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Rings that share bonds or atoms, with the single atoms that are double-bonded to them.
 *
 * @param atoms in ascending order
 * @param outer the bonds to substituents, of which each goes to one of its own
 */
record RingSystem(List<Integer> atoms, List<EditableGraph.Bond> outer) {
    /** The ring systems of a structure whose substituents can all be taken off. */
    static List<RingSystem> of(Structure structure) {
        var graph = structure.graph();
        var pieces = structure.editable();
        for (int bond = 0; bond < graph.bonds(); bond++) {
            boolean terminal = graph.degree(graph.from(bond)) == 1 || graph.degree(graph.to(bond)) == 1;
            if (!graph.ringBond(bond) && (graph.order(bond) == 1 || !terminal)) {
                pieces.cut(new EditableGraph.Bond(graph.from(bond), graph.to(bond), graph.order(bond)));
            }
        }
        var systems = new ArrayList<RingSystem>();
        var seen = new boolean[graph.atoms()];
        var whole = structure.editable();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (!seen[atom] && graph.smallestRing(atom) > 0) {
                var atoms = pieces.fragment(atom);
                atoms.forEach(member -> seen[member] = true);
                var outer = whole.bonds().stream()
                        .filter(bond -> atoms.contains(bond.from()) != atoms.contains(bond.to()))
                        .toList();
                if (outer.stream().allMatch(bond -> bond.order() == 1 && whole.canBeCut(bond))) {
                    systems.add(new RingSystem(atoms, outer));
                }
            }
        }
        return systems;
    }

    /** The ring system alone, with hydrogens in place of the substituents. */
    EditableGraph bare(Structure structure) {
        var pieces = structure.editable();
        outer.forEach(pieces::cut);
        return pieces.part(atoms);
    }

    /** The substituents, each with the end where it was bound. */
    List<Part> substituents(Structure structure) {
        var pieces = structure.editable();
        outer.forEach(pieces::cut);
        return outer.stream()
                .map(bond -> Part.of(pieces, List.of(atoms.contains(bond.from()) ? bond.to() : bond.from())))
                .toList();
    }
}
