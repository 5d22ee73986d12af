package org.lode.design.language;

import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.MolecularGraph;

/** Turns molecular graphs into graphs of a vocabulary's atom types. */
public final class GraphEncoder {
    private GraphEncoder() {}

    /**
     * The graph of a material that the language can speak of: a molecule, or a repeat unit with its attachment points.
     *
     * @throws IllegalArgumentException if the material is neither
     */
    public static MolecularGraph graph(Material material) {
        if (material instanceof Molecule molecule) {
            return molecule.graph();
        }
        if (material instanceof Polymer polymer) {
            return polymer.unit().graph();
        }
        throw new IllegalArgumentException("'" + material.text() + "' is a "
                + material.kind().label() + "; the chemical language knows molecules and polymers.");
    }

    /** The kind of a bond, null for one the language doesn't know (a fourfold bond). */
    static BondKind kind(MolecularGraph graph, int bond) {
        if (graph.aromaticBond(bond)) {
            return BondKind.AROMATIC;
        }
        return switch (graph.order(bond)) {
            case 1 -> BondKind.SINGLE;
            case 2 -> BondKind.DOUBLE;
            case 3 -> BondKind.TRIPLE;
            default -> null;
        };
    }

    /** Whether the language can tell of a graph at all: one fragment of one to {@code most} atoms, usual bonds. */
    static boolean speakable(MolecularGraph graph, int most) {
        if (graph.atoms() == 0 || graph.atoms() > most) {
            return false;
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            if (kind(graph, bond) == null) {
                return false;
            }
        }
        return isConnected(graph);
    }

    private static boolean isConnected(MolecularGraph graph) {
        var seen = new boolean[graph.atoms()];
        var queue = new int[graph.atoms()];
        seen[0] = true;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            for (int i = 0; i < graph.degree(queue[head]); i++) {
                int next = graph.neighbour(queue[head], i);
                if (!seen[next]) {
                    seen[next] = true;
                    queue[tail++] = next;
                }
            }
        }
        return tail == graph.atoms();
    }

    /** The graph in a vocabulary's types, or null if it lacks one. */
    static ChemicalGraph encode(MolecularGraph graph, Vocabulary vocabulary) {
        int atoms = graph.atoms();
        var types = new int[atoms];
        var start = new int[atoms + 1];
        for (int atom = 0; atom < atoms; atom++) {
            types[atom] = vocabulary.typeIndex(AtomTypes.of(graph, atom));
            if (types[atom] < 0) {
                return null;
            }
            start[atom + 1] = start[atom] + graph.degree(atom);
        }
        var neighbours = new int[start[atoms]];
        var kinds = new BondKind[start[atoms]];
        for (int atom = 0; atom < atoms; atom++) {
            for (int i = 0; i < graph.degree(atom); i++) {
                neighbours[start[atom] + i] = graph.neighbour(atom, i);
                kinds[start[atom] + i] = kind(graph, graph.neighbourBond(atom, i));
            }
        }
        return new ChemicalGraph(types, start, neighbours, kinds);
    }
}
