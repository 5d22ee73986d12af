package org.lode.represent.polymer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.lode.represent.molecule.GraphBuilder;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesWriter;

/**
 * The main chain of a repeat unit as a row of links: what is left between the bonds at which the unit could as well have
 * been cut. These are the single bonds between the attachment points that lie in no ring; in a chain that has none, as
 * {@code *=C=*}, the bonds of any order.
 */
final class Backbone {
    /** Label of the attachment point at the beginning and at the end of a piece, written as an isotope. */
    private static final int BEGIN = 1;

    private static final int END = 2;

    private final MolecularGraph graph;
    /** The bonds before, between and after the links. */
    private final int[] cuts;
    /** For each cut the atom on the side of the beginning. */
    private final int[] before;
    /** For each cut the atom on the side of the end. */
    private final int[] after;

    private final BitSet[] links;
    private final List<BitSet> counterions;

    /** Takes a unit that is cut at a single bond if it has one. */
    Backbone(MolecularGraph graph, int firstStar, int secondStar) {
        this.graph = graph;
        var path = path(graph, firstStar, secondStar);
        int joint = graph.order(graph.bond(path.get(0), path.get(1)));
        var places = new ArrayList<Integer>();
        for (int i = 0; i + 1 < path.size(); i++) {
            int bond = graph.bond(path.get(i), path.get(i + 1));
            if (!graph.ringBond(bond) && (graph.order(bond) == 1 || joint != 1)) {
                places.add(i);
            }
        }
        cuts = new int[places.size()];
        before = new int[cuts.length];
        after = new int[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            before[i] = path.get(places.get(i));
            after[i] = path.get(places.get(i) + 1);
            cuts[i] = graph.bond(before[i], after[i]);
        }
        links = new BitSet[cuts.length - 1];
        var taken = new BitSet();
        taken.set(firstStar);
        taken.set(secondStar);
        for (int link = 0; link < links.length; link++) {
            links[link] = component(after[link]);
            taken.or(links[link]);
        }
        counterions = new ArrayList<>();
        for (int atom = taken.nextClearBit(0); atom < graph.atoms(); atom = taken.nextClearBit(atom)) {
            var ion = component(atom);
            counterions.add(ion);
            taken.or(ion);
        }
    }

    /** The shortest path between two atoms, both included. */
    static List<Integer> path(MolecularGraph graph, int from, int to) {
        var previous = new int[graph.atoms()];
        Arrays.fill(previous, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(to);
        previous[to] = to;
        while (previous[from] < 0) {
            int atom = queue.remove();
            for (int i = 0; i < graph.degree(atom); i++) {
                int next = graph.neighbour(atom, i);
                if (previous[next] < 0) {
                    previous[next] = atom;
                    queue.add(next);
                }
            }
        }
        var path = new ArrayList<Integer>();
        for (int atom = from; atom != to; atom = previous[atom]) {
            path.add(atom);
        }
        path.add(to);
        return path;
    }

    /** The atoms that are connected without a cut. */
    private BitSet component(int start) {
        var found = new BitSet();
        var queue = new ArrayDeque<Integer>();
        found.set(start);
        queue.add(start);
        while (!queue.isEmpty()) {
            int atom = queue.remove();
            for (int i = 0; i < graph.degree(atom); i++) {
                int next = graph.neighbour(atom, i);
                if (!found.get(next) && !isCut(graph.neighbourBond(atom, i))) {
                    found.set(next);
                    queue.add(next);
                }
            }
        }
        return found;
    }

    private boolean isCut(int bond) {
        for (int cut : cuts) {
            if (cut == bond) {
                return true;
            }
        }
        return false;
    }

    /** Number of links. */
    int links() {
        return links.length;
    }

    /** Canonical SMILES of the fragments that are not bound to the chain. */
    List<String> counterions() {
        return counterions.stream()
                .map(ion -> {
                    var builder = new GraphBuilder(ion.cardinality(), ion.cardinality());
                    builder.copy(graph, ion, addAtoms(builder, ion));
                    return SmilesWriter.canonical(builder.build());
                })
                .sorted()
                .toList();
    }

    /**
     * Canonical SMILES of so many links from the given one on, going around the ring of links, with the beginning as
     * {@code [1*]} and the end as {@code [2*]}, or the other way round.
     */
    String piece(int first, int count, boolean backwards) {
        var builder = new GraphBuilder(graph.atoms(), graph.bonds());
        int begin = builder.addAtom(0, 0, 0, backwards ? END : BEGIN, false);
        int end = builder.addAtom(0, 0, 0, backwards ? BEGIN : END, false);
        var places = new int[count][];
        for (int i = 0; i < count; i++) {
            places[i] = addAtoms(builder, links[(first + i) % links.length]);
        }
        for (int i = 0; i < count; i++) {
            int link = (first + i) % links.length;
            int previous = i == 0 ? begin : places[i - 1][lastAtom(link - 1)];
            int next = i == count - 1 ? end : places[i + 1][firstAtom(link + 1)];
            int firstPlace = places[i][after[link]];
            int lastPlace = places[i][before[link + 1]];
            var around = places[i].clone();
            around[before[link]] = previous;
            around[after[link + 1]] = next;
            builder.copy(graph, links[link], around);
            builder.addBond(previous, firstPlace, graph.order(cuts[link]), false);
            if (i == count - 1) {
                builder.addBond(lastPlace, next, graph.order(cuts[link + 1]), false);
            }
        }
        return SmilesWriter.canonical(builder.build());
    }

    private int firstAtom(int link) {
        return after[link % links.length];
    }

    private int lastAtom(int link) {
        return before[Math.floorMod(link, links.length) + 1];
    }

    private int[] addAtoms(GraphBuilder builder, BitSet members) {
        var places = new int[graph.atoms()];
        Arrays.fill(places, -1);
        members.stream().forEach(atom -> places[atom] = builder.copyAtom(graph, atom));
        return places;
    }
}
