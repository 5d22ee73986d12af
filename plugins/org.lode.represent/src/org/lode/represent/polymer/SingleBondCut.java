package org.lode.represent.polymer;

import java.util.BitSet;
import java.util.List;
import org.lode.represent.molecule.GraphBuilder;
import org.lode.represent.molecule.MolecularGraph;

/** Moves the cut of a chain from a double or triple bond to a single one: {@code *=CC=*} becomes {@code *C=C*}. */
final class SingleBondCut {
    private final MolecularGraph graph;
    private final int firstStar;
    private final int secondStar;

    SingleBondCut(MolecularGraph graph, int firstStar, int secondStar) {
        this.graph = graph;
        this.firstStar = firstStar;
        this.secondStar = secondStar;
    }

    /**
     * The same chain with its attachment points as the first two atoms, cut at a single bond outside of rings.
     *
     * @param path the atoms from the first attachment point to the second
     * @return the graph as it is if it is cut at a single bond or has no such bond
     */
    MolecularGraph moved(List<Integer> path) {
        int joint = graph.order(graph.neighbourBond(firstStar, 0));
        for (int i = 1; joint != 1 && i + 2 < path.size(); i++) {
            int bond = graph.bond(path.get(i), path.get(i + 1));
            if (graph.order(bond) == 1 && !graph.ringBond(bond)) {
                return cutBetween(path.get(i), path.get(i + 1), joint);
            }
        }
        return graph;
    }

    private MolecularGraph cutBetween(int last, int first, int joint) {
        var builder = new GraphBuilder(graph.atoms(), graph.bonds());
        int begin = builder.copyAtom(graph, firstStar);
        int end = builder.copyAtom(graph, secondStar);
        var places = new int[graph.atoms()];
        for (int atom = 0; atom < places.length; atom++) {
            places[atom] = atom == firstStar || atom == secondStar ? -1 : builder.copyAtom(graph, atom);
        }
        int left = places[graph.neighbour(firstStar, 0)];
        int right = places[graph.neighbour(secondStar, 0)];
        var afterCut = side(first, last);
        var beforeCut = new BitSet();
        beforeCut.set(0, graph.atoms());
        beforeCut.andNot(afterCut);
        afterCut.clear(secondStar);
        beforeCut.clear(firstStar);

        var placesBefore = places.clone();
        placesBefore[firstStar] = right;
        placesBefore[first] = end;
        builder.copy(graph, beforeCut, placesBefore);
        builder.addBond(placesBefore[last], end, 1, false);

        var placesAfter = places.clone();
        placesAfter[secondStar] = left;
        placesAfter[last] = begin;
        builder.copy(graph, afterCut, placesAfter);
        builder.addBond(begin, placesAfter[first], 1, false);
        builder.addBond(right, left, joint, false);
        return builder.build();
    }

    /** The atoms that are reached from one atom without its neighbour. */
    private BitSet side(int from, int without) {
        var found = new BitSet();
        var stack = new int[graph.atoms()];
        int depth = 0;
        stack[depth++] = from;
        found.set(from);
        while (depth > 0) {
            int atom = stack[--depth];
            for (int i = 0; i < graph.degree(atom); i++) {
                int next = graph.neighbour(atom, i);
                if (next != without && !found.get(next)) {
                    found.set(next);
                    stack[depth++] = next;
                }
            }
        }
        return found;
    }
}
