package org.lode.design.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a structure that is left when bonds are cut.
 *
 * @param ends where bonds were cut, in the order of the cuts
 */
record Part(EditableGraph graph, List<Integer> ends) {
    /** The fragment that the ends are in. */
    static Part of(EditableGraph graph, List<Integer> ends) {
        var atoms = graph.fragment(ends.get(0));
        return new Part(graph.part(atoms), ends.stream().map(atoms::indexOf).toList());
    }

    /** The single bonds outside of rings, where a structure falls in two, but not within groups of charged atoms. */
    static List<EditableGraph.Bond> cuts(Structure structure) {
        var graph = structure.graph();
        var bonds = new ArrayList<EditableGraph.Bond>();
        for (int i = 0; i < graph.bonds(); i++) {
            var bond = new EditableGraph.Bond(graph.from(i), graph.to(i), 1);
            if (!graph.ringBond(i)
                    && graph.order(i) == 1
                    && structure.editable().canBeCut(bond)) {
                bonds.add(bond);
            }
        }
        return bonds;
    }

    /** Both parts of a structure that is cut at a bond, that of the bond's first atom first. */
    static List<Part> cut(Structure structure, EditableGraph.Bond bond) {
        var pieces = structure.editable();
        pieces.cut(bond);
        return List.of(of(pieces, List.of(bond.from())), of(pieces, List.of(bond.to())));
    }

    /** Number of atoms other than hydrogen, attachment points included. */
    int size() {
        return graph.atoms();
    }
}
