package org.lode.represent.polymer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import org.lode.represent.MaterialException;
import org.lode.represent.molecule.GraphBuilder;
import org.lode.represent.molecule.MolecularGraph;
import org.lode.represent.molecule.SmilesWriter;
import org.openscience.cdk.interfaces.IElement;

/**
 * A repeat unit with its two attachment points, and rings of it that stand for the endless chain.
 *
 * <p>The bond from one unit to the next is the only one that crosses the cut, so it lies in no ring of the chain: rings
 * and aromaticity found in the unit are those of the chain.
 */
public final class RepeatUnit {
    private static final int CARBON_BONDS = 4;

    private final MolecularGraph graph;
    private final int firstStar;
    private final int secondStar;
    private final int length;

    private RepeatUnit(MolecularGraph graph, int firstStar, int secondStar) {
        this.graph = graph;
        this.firstStar = firstStar;
        this.secondStar = secondStar;
        this.length = distance(graph, graph.neighbour(firstStar, 0), graph.neighbour(secondStar, 0)) + 1;
    }

    /**
     * Takes a graph whose attachment points are atoms of atomic number 0.
     *
     * @param text the user's text, for messages
     * @throws MaterialException if there aren't exactly two attachment points, or they don't end one chain
     */
    public static RepeatUnit of(MolecularGraph graph, String text) throws MaterialException {
        var stars = new int[2];
        int found = 0;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.element(atom) == 0) {
                if (found < 2) {
                    stars[found] = atom;
                }
                found++;
            }
        }
        if (found != 2) {
            throw new MaterialException("'" + text + "' has " + found + " attachment point" + (found == 1 ? "" : "s")
                    + " '*'; a repeat unit has exactly two, for example '*CC*'.");
        }
        for (int star : stars) {
            if (graph.degree(star) != 1 || graph.hydrogens(star) != 0 || graph.charge(star) != 0) {
                throw new MaterialException("An attachment point '*' of '" + text
                        + "' isn't a plain end; each '*' takes exactly one bond.");
            }
        }
        int first = graph.neighbour(stars[0], 0);
        int second = graph.neighbour(stars[1], 0);
        if (first == stars[1]) {
            throw new MaterialException("'" + text + "' has no atom between its attachment points '*'.");
        }
        if (distance(graph, first, second) < 0) {
            throw new MaterialException("The attachment points '*' of '" + text
                    + "' are in different fragments; they must be the ends of one chain.");
        }
        if (graph.order(graph.neighbourBond(stars[0], 0)) != graph.order(graph.neighbourBond(stars[1], 0))) {
            throw new MaterialException("The attachment points '*' of '" + text
                    + "' have bonds of different order; one unit's end must fit the next one's.");
        }
        return new RepeatUnit(graph, stars[0], stars[1]);
    }

    private static int distance(MolecularGraph graph, int from, int to) {
        var distances = new int[graph.atoms()];
        Arrays.fill(distances, -1);
        distances[from] = 0;
        var queue = new ArrayDeque<Integer>();
        queue.add(from);
        while (!queue.isEmpty()) {
            int atom = queue.remove();
            for (int i = 0; i < graph.degree(atom); i++) {
                int next = graph.neighbour(atom, i);
                if (distances[next] < 0 && graph.element(next) != 0) {
                    distances[next] = distances[atom] + 1;
                    queue.add(next);
                }
            }
        }
        return distances[to];
    }

    /** The canonical form of the chain. */
    public String canonical() {
        return new CanonicalChain(backbone()).smiles();
    }

    /** The links of the chain, cut at a single bond if it has one. */
    Backbone backbone() {
        var moved = new SingleBondCut(graph, firstStar, secondStar).moved(Backbone.path(graph, firstStar, secondStar));
        return moved == graph ? new Backbone(graph, firstStar, secondStar) : new Backbone(moved, 0, 1);
    }

    /** The unit as written, with its attachment points as atoms of atomic number 0. */
    public MolecularGraph graph() {
        return graph;
    }

    /** Mass of the unit as written in g/mol. */
    public double mass() {
        return graph.mass();
    }

    /** How many units make a ring in which no path of {@code reach} bonds comes back to where it began. */
    public int copiesFor(int reach) {
        int bonds = Math.max(reach + 1, 3);
        return (bonds + length - 1) / length;
    }

    /** So many units, the last joined to the first; without attachment points. */
    public MolecularGraph ring(int copies) {
        var members = new BitSet();
        members.set(0, graph.atoms());
        members.clear(firstStar);
        members.clear(secondStar);
        int first = graph.neighbour(firstStar, 0);
        int last = graph.neighbour(secondStar, 0);
        var builder = new GraphBuilder(members.cardinality() * copies, (graph.bonds() - 1) * copies);
        var places = new int[copies][];
        for (int copy = 0; copy < copies; copy++) {
            var placesOfCopy = new int[graph.atoms()];
            members.stream().forEach(atom -> placesOfCopy[atom] = builder.copyAtom(graph, atom));
            places[copy] = placesOfCopy;
        }
        for (int copy = 0; copy < copies; copy++) {
            int next = places[(copy + 1) % copies][first];
            places[copy][firstStar] = places[(copy + copies - 1) % copies][last];
            places[copy][secondStar] = next;
            builder.copy(graph, members, places[copy]);
            builder.addBond(places[copy][last], next, graph.order(graph.neighbourBond(secondStar, 0)), false);
        }
        return builder.build();
    }

    /**
     * Canonical SMILES of so many units in a row, closed at both ends.
     *
     * @param methyl whether a CH3 group closes each end; else hydrogen does
     */
    public String oligomer(int units, boolean methyl) {
        var members = new BitSet();
        members.set(0, graph.atoms());
        members.clear(firstStar);
        members.clear(secondStar);
        int first = graph.neighbour(firstStar, 0);
        int last = graph.neighbour(secondStar, 0);
        int order = graph.order(graph.neighbourBond(secondStar, 0));
        var builder = new GraphBuilder(members.cardinality() * units + 2 * order, graph.bonds() * units);
        var places = new int[units][];
        for (int unit = 0; unit < units; unit++) {
            var placesOfUnit = new int[graph.atoms()];
            members.stream().forEach(atom -> placesOfUnit[atom] = builder.copyAtom(graph, atom));
            places[unit] = placesOfUnit;
        }
        places[0][firstStar] = addEnd(builder, places[0][first], order, methyl);
        places[units - 1][secondStar] = addEnd(builder, places[units - 1][last], order, methyl);
        for (int unit = 0; unit + 1 < units; unit++) {
            places[unit][secondStar] = places[unit + 1][first];
            places[unit + 1][firstStar] = places[unit][last];
            builder.addBond(places[unit][last], places[unit + 1][first], order, false);
        }
        for (int unit = 0; unit < units; unit++) {
            builder.copy(graph, members, places[unit]);
        }
        return SmilesWriter.canonical(builder.build());
    }

    /** Adds a CH3 group (CH2 at a double bond), or as many hydrogen atoms as the bond has orders; gives the first atom. */
    private static int addEnd(GraphBuilder builder, int atom, int order, boolean methyl) {
        if (methyl) {
            int carbon = builder.addAtom(IElement.C, 0, CARBON_BONDS - order, 0, false);
            builder.addBond(atom, carbon, order, false);
            return carbon;
        }
        int first = builder.atomCount();
        for (int i = 0; i < order; i++) {
            builder.addBond(atom, builder.addAtom(IElement.H, 0, 0, 0, false), 1, false);
        }
        return first;
    }
}
