package org.lode.represent.molecule;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import org.lode.represent.MaterialException;
import org.openscience.cdk.interfaces.IElement;
import uk.ac.ebi.beam.Atom;
import uk.ac.ebi.beam.Bond;
import uk.ac.ebi.beam.Configuration;
import uk.ac.ebi.beam.Edge;
import uk.ac.ebi.beam.Graph;

/**
 * Reads SMILES into {@link MolecularGraph} without a CDK structure between, which takes four times as long.
 *
 * <p>What {@link SmilesReader} does by CDK is done here on arrays, to the same graph. Texts with hydrogen atoms or rarer
 * kinds of configuration go that way round, and so do texts that can't be read, as the reader knows why.
 */
public final class SmilesGraph {
    private final Graph parsed;
    private final GraphBuilder builder;

    private SmilesGraph(Graph parsed) {
        this.parsed = parsed;
        this.builder = new GraphBuilder(parsed.order(), parsed.size());
    }

    /**
     * The graph of a SMILES text. Attachment points ({@code *}) are atoms with atomic number 0.
     *
     * @throws MaterialException as {@link SmilesReader#read} does
     */
    public static MolecularGraph read(String smiles) throws MaterialException {
        SmilesReader.checkText(smiles);
        var parsed = parsed(smiles);
        if (parsed.isPresent()) {
            var reader = new SmilesGraph(parsed.get());
            if (reader.addAtoms() && reader.addBonds()) {
                var adjacency = reader.builder.adjacency();
                reader.separateNitroCharges(adjacency);
                if (reader.hasUsualValences(adjacency)) {
                    return reader.graph(adjacency);
                }
            }
        }
        return GraphReader.read(SmilesReader.read(smiles));
    }

    /** Atoms and bonds with the bond orders of a Kekulé structure. */
    // the reader of all texts tells what is wrong
    @SuppressWarnings("unused")
    private static Optional<Graph> parsed(String smiles) {
        try {
            return Optional.of(Graph.parse(smiles, true, new HashSet<>()).kekule());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Adds the atoms; false if they need the other reader. */
    private boolean addAtoms() {
        if (parsed.order() == 0 || parsed.order() > SmilesReader.MOST_ATOMS) {
            return false;
        }
        for (int index = 0; index < parsed.order(); index++) {
            var atom = parsed.atom(index);
            if (!isPlain(atom, parsed.implHCount(index)) || !isPlain(parsed.configurationOf(index))) {
                return false;
            }
            builder.addAtom(
                    atom.element().atomicNumber(),
                    atom.charge(),
                    parsed.implHCount(index),
                    Math.max(0, atom.isotope()),
                    false);
        }
        return true;
    }

    private static boolean isPlain(Atom atom, int hydrogens) {
        return atom.element().atomicNumber() != IElement.H
                && Math.abs(atom.charge()) <= Byte.MAX_VALUE
                && hydrogens <= Byte.MAX_VALUE
                && atom.isotope() <= Short.MAX_VALUE;
    }

    private static boolean isPlain(Configuration configuration) {
        return configuration.type() == Configuration.Type.None
                || configuration == Configuration.TH1
                || configuration == Configuration.TH2;
    }

    private boolean addBonds() {
        for (var edge : parsed.edges()) {
            int order = order(edge.bond());
            if (order == 0) {
                return false;
            }
            int from = edge.either();
            builder.addBond(from, edge.other(from), order, false);
        }
        return true;
    }

    private static int order(Bond bond) {
        return switch (bond) {
            case IMPLICIT, IMPLICIT_AROMATIC, SINGLE, UP, DOWN, UP_AROMATIC, DOWN_AROMATIC, AROMATIC -> 1;
            case DOUBLE, DOUBLE_AROMATIC -> 2;
            case TRIPLE -> 3;
            case QUADRUPLE -> 4;
            default -> 0;
        };
    }

    /** Writes a nitro group drawn with five-bonded nitrogen as {@code [N+](=O)[O-]}, as {@link SmilesReader} does. */
    private void separateNitroCharges(Adjacency adjacency) {
        for (int atom = 0; atom < adjacency.atoms(); atom++) {
            if (builder.elements[atom] != IElement.N || builder.charges[atom] != 0 || valence(atom, adjacency) != 5) {
                continue;
            }
            for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
                int bond = adjacency.bond(place);
                int oxygen = adjacency.neighbour(place);
                if (builder.bondOrders[bond] == 2
                        && builder.elements[oxygen] == IElement.O
                        && adjacency.degree(oxygen) == 1
                        && builder.charges[oxygen] == 0) {
                    builder.bondOrders[bond] = 1;
                    builder.charges[atom] = 1;
                    builder.charges[oxygen] = -1;
                    break;
                }
            }
        }
    }

    private int valence(int atom, Adjacency adjacency) {
        int sum = builder.hydrogens[atom];
        for (int place = adjacency.start(atom); place < adjacency.start(atom + 1); place++) {
            sum += builder.bondOrders[adjacency.bond(place)];
        }
        return sum;
    }

    private boolean hasUsualValences(Adjacency adjacency) {
        for (int atom = 0; atom < adjacency.atoms(); atom++) {
            if (!Valence.isUsual(builder.elements[atom], builder.charges[atom], valence(atom, adjacency))) {
                return false;
            }
        }
        return true;
    }

    private MolecularGraph graph(Adjacency adjacency) {
        var ringBonds = RingBonds.of(adjacency);
        boolean hasRing = false;
        for (boolean ringBond : ringBonds) {
            hasRing |= ringBond;
        }
        if (hasRing) {
            DaylightAromaticity.mark(builder, adjacency, ringBonds);
            RingBasis.of(adjacency).forEach(builder::addRing);
        }
        addCentres();
        addStereoBonds();
        builder.dropFutileStereo();
        return builder.build();
    }

    private void addCentres() {
        for (int atom = 0; atom < parsed.order(); atom++) {
            var configuration = parsed.configurationOf(atom);
            if (configuration.type() == Configuration.Type.None) {
                continue;
            }
            var carriers = parsed.neighbors(atom);
            if (carriers.length == 3) {
                // the centre stands for its hydrogen or lone pair, at its place in ascending order
                carriers = Arrays.copyOf(carriers, 4);
                int place = 3;
                while (place > 0 && carriers[place - 1] > atom) {
                    carriers[place] = carriers[place - 1];
                    place--;
                }
                carriers[place] = atom;
            }
            if (carriers.length == 4) {
                builder.addCentre(new TetrahedralCentre(atom, carriers, configuration == Configuration.TH2));
            }
        }
    }

    private void addStereoBonds() {
        int bond = -1;
        for (var edge : parsed.edges()) {
            bond++;
            if (edge.bond() != Bond.DOUBLE) {
                continue;
            }
            int from = edge.either();
            int to = edge.other(from);
            var first = directed(from);
            var second = first.isPresent() ? directed(to) : first;
            if (second.isPresent()) {
                boolean together = first.get().bond(from) == second.get().bond(to);
                builder.addStereoBond(new StereoBond(
                        bond, first.get().other(from), second.get().other(to), together));
            }
        }
    }

    /** An atom's first bond with a direction, unless another one contradicts it. */
    private Optional<Edge> directed(int atom) {
        var edges = parsed.edges(atom);
        Edge first = null;
        for (var edge : edges) {
            if (edge.bond() == Bond.UP || edge.bond() == Bond.DOWN) {
                if (first == null) {
                    first = edge;
                } else if (first.bond(atom) == edge.bond(atom)) {
                    return Optional.empty();
                }
            }
        }
        return edges.size() == 1 ? Optional.empty() : Optional.ofNullable(first);
    }
}
