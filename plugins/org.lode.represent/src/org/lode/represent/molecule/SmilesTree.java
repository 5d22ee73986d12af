package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The order in which a SMILES text visits the atoms: a depth-first tree, and the bonds that close rings. */
final class SmilesTree {
    private final MolecularGraph graph;
    private final int[] parentBonds;
    private final int[] visits;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<List<Integer>> opening = new ArrayList<>();
    private final List<List<Integer>> closing = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();

    SmilesTree(MolecularGraph graph, int[] ranks) {
        this.graph = graph;
        int atoms = graph.atoms();
        parentBonds = new int[atoms];
        visits = new int[atoms];
        Arrays.fill(parentBonds, -1);
        Arrays.fill(visits, -1);
        var byRank = new int[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            byRank[ranks[atom]] = atom;
            children.add(new ArrayList<>(2));
            opening.add(new ArrayList<>(0));
            closing.add(new ArrayList<>(0));
        }
        int visited = 0;
        for (int atom : byRank) {
            if (visits[atom] < 0) {
                roots.add(atom);
                visited = visit(atom, visited, ranks);
            }
        }
        for (int atom = 0; atom < atoms; atom++) {
            closing.get(atom).sort(Comparator.comparingInt(bond -> visits[other(bond, closingEnd(bond))]));
            opening.get(atom).sort(Comparator.comparingInt(bond -> visits[closingEnd(bond)]));
        }
    }

    private int visit(int root, int visitedBefore, int[] ranks) {
        int visited = visitedBefore;
        var path = new ArrayList<Integer>();
        var next = new int[graph.atoms()];
        var neighbours = new int[graph.atoms()][];
        path.add(root);
        visits[root] = visited++;
        while (!path.isEmpty()) {
            int atom = path.get(path.size() - 1);
            if (neighbours[atom] == null) {
                neighbours[atom] = sorted(atom, ranks);
            }
            if (next[atom] == neighbours[atom].length) {
                path.remove(path.size() - 1);
                continue;
            }
            int neighbour = neighbours[atom][next[atom]++];
            int bond = graph.bond(atom, neighbour);
            if (visits[neighbour] < 0) {
                parentBonds[neighbour] = bond;
                children.get(atom).add(neighbour);
                visits[neighbour] = visited++;
                path.add(neighbour);
            } else if (bond != parentBonds[atom] && visits[neighbour] < visits[atom]) {
                opening.get(neighbour).add(bond);
                closing.get(atom).add(bond);
            }
        }
        return visited;
    }

    /** Neighbours by rank. */
    private int[] sorted(int atom, int[] ranks) {
        var sorted = new int[graph.degree(atom)];
        for (int i = 0; i < sorted.length; i++) {
            int neighbour = graph.neighbour(atom, i);
            int j = i - 1;
            while (j >= 0 && ranks[sorted[j]] > ranks[neighbour]) {
                sorted[j + 1] = sorted[j];
                j--;
            }
            sorted[j + 1] = neighbour;
        }
        return sorted;
    }

    private int closingEnd(int bond) {
        return visits[graph.from(bond)] > visits[graph.to(bond)] ? graph.from(bond) : graph.to(bond);
    }

    private int other(int bond, int atom) {
        return graph.from(bond) == atom ? graph.to(bond) : graph.from(bond);
    }

    /** The first atom of each fragment. */
    List<Integer> roots() {
        return roots;
    }

    /** The bond by which an atom is reached, -1 for a root. */
    int parentBond(int atom) {
        return parentBonds[atom];
    }

    /** The atom from which an atom is reached. */
    int parent(int atom) {
        return other(parentBonds[atom], atom);
    }

    /** Atoms reached from an atom, in the order of the text. */
    List<Integer> children(int atom) {
        return children.get(atom);
    }

    /** Ring bonds whose number is first written at an atom. */
    List<Integer> opening(int atom) {
        return opening.get(atom);
    }

    /** Ring bonds whose number is written at an atom for the second time. */
    List<Integer> closing(int atom) {
        return closing.get(atom);
    }

    /** Place of an atom in the text. */
    int visit(int atom) {
        return visits[atom];
    }

    /** Whether the bond is written as a ring number. */
    boolean closesRing(int bond) {
        return parentBonds[graph.from(bond)] != bond && parentBonds[graph.to(bond)] != bond;
    }
}
