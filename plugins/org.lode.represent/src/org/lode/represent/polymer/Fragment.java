package org.lode.represent.polymer;

import org.lode.represent.MaterialException;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesGraph;

/**
 * A piece of a repeat unit: a side group with one attachment point, a link with two, or a backbone with two and a third,
 * {@code [3*]}, that bears a side group.
 *
 * @param name name for people
 * @param graph atoms and bonds with the attachment points
 * @param begin attachment point to the piece before, or to the backbone
 * @param end attachment point to the piece after, -1 for a side group
 * @param side attachment point of the side group, -1 for none
 */
public record Fragment(String name, MolecularGraph graph, int begin, int end, int side) {
    private static final int SIDE_LABEL = 3;

    /**
     * Reads a fragment.
     *
     * @throws MaterialException if the text is no SMILES, or its attachment points are no such ends
     */
    public static Fragment parse(String name, String smiles) throws MaterialException {
        var graph = SmilesGraph.read(smiles);
        int begin = -1;
        int end = -1;
        int side = -1;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.element(atom) != 0) {
                continue;
            }
            if (graph.degree(atom) != 1 || graph.order(graph.neighbourBond(atom, 0)) != 1) {
                throw new MaterialException("An attachment point of fragment '" + smiles
                        + "' hasn't exactly one single bond; fragments are joined by single bonds.");
            }
            if (graph.isotope(atom) == SIDE_LABEL && side < 0) {
                side = atom;
            } else if (begin < 0) {
                begin = atom;
            } else if (end < 0) {
                end = atom;
            } else {
                throw new MaterialException("Fragment '" + smiles
                        + "' has more attachment points than one '[3*]' and two '*'; take some away.");
            }
        }
        if (begin < 0 || side >= 0 && end < 0) {
            throw new MaterialException("Fragment '" + smiles
                    + "' lacks attachment points: a side group has one '*', a link two, a backbone also one '[3*]'.");
        }
        return new Fragment(name, graph, begin, end, side);
    }

    boolean isStar(int atom) {
        return atom == begin || atom == end || atom == side;
    }

    /** The atom that an attachment point is bound to. */
    int anchor(int star) {
        return graph.neighbour(star, 0);
    }
}
