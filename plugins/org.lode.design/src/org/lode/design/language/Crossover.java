package org.lode.design.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Joins a part of one structure to a part of another: both are cut at a single bond outside of rings, and two of the
 * four ends are bonded (J. H. Jensen, Chem. Sci. 10 (2019) 3567, for molecules).
 *
 * <p>An end gets the kind of bond that it loses, so valences stay as they were. Of a repeat unit such parts are taken
 * that the child has two attachment points again.
 */
final class Crossover {
    private static final int TRIES = 20;

    private Crossover() {}

    /** A part of a structure: its atoms, the end of the cut bond first. */
    private record Part(ChemicalGraph graph, int[] atoms) {}

    /**
     * A child of two structures, or null if none was found.
     *
     * @param attachments how many attachment points the child has to have
     * @param mostAtoms the most atoms of the child
     */
    static ChemicalGraph cross(
            ChemicalGraph one,
            ChemicalGraph other,
            Vocabulary vocabulary,
            int attachments,
            int mostAtoms,
            RandomGenerator random) {
        var partsOfOne = parts(one, vocabulary);
        var partsOfOther = parts(other, vocabulary);
        for (int i = 0; i < TRIES && !partsOfOne.isEmpty() && !partsOfOther.isEmpty(); i++) {
            var first = partsOfOne.get(random.nextInt(partsOfOne.size()));
            var second = partsOfOther.get(random.nextInt(partsOfOther.size()));
            boolean fits = attachments(first, vocabulary) + attachments(second, vocabulary) == attachments
                    && first.atoms.length + second.atoms.length <= mostAtoms;
            if (fits) {
                return join(first, second);
            }
        }
        return null;
    }

    private static int attachments(Part part, Vocabulary vocabulary) {
        int count = 0;
        for (int atom : part.atoms) {
            count += vocabulary.type(part.graph.types()[atom]).isAttachment() ? 1 : 0;
        }
        return count;
    }

    /** Both parts of each cut, but none that is an attachment point alone or has its cut end at one. */
    private static List<Part> parts(ChemicalGraph graph, Vocabulary vocabulary) {
        var parts = new ArrayList<Part>();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            for (int i = graph.start()[atom]; i < graph.start()[atom + 1]; i++) {
                int neighbour = graph.neighbours()[i];
                boolean single = graph.kinds()[i] == BondKind.SINGLE;
                if (single && !vocabulary.type(graph.types()[atom]).isAttachment()) {
                    var side = side(graph, atom, neighbour);
                    if (side != null) {
                        parts.add(new Part(graph, side));
                    }
                }
            }
        }
        return parts;
    }

    /** The atoms on the side of {@code from} when its bond to {@code cut} is cut; null if the bond is in a ring. */
    private static int[] side(ChemicalGraph graph, int from, int cut) {
        var seen = new boolean[graph.atoms()];
        var atoms = new int[graph.atoms()];
        atoms[0] = from;
        seen[from] = true;
        int count = 1;
        for (int next = 0; next < count; next++) {
            int atom = atoms[next];
            for (int i = graph.start()[atom]; i < graph.start()[atom + 1]; i++) {
                int neighbour = graph.neighbours()[i];
                if (atom == from && neighbour == cut) {
                    continue;
                }
                if (neighbour == cut) {
                    return null;
                }
                if (!seen[neighbour]) {
                    seen[neighbour] = true;
                    atoms[count++] = neighbour;
                }
            }
        }
        return Arrays.copyOf(atoms, count);
    }

    private static ChemicalGraph join(Part first, Part second) {
        int firstAtoms = first.atoms.length;
        int atoms = firstAtoms + second.atoms.length;
        var types = new int[atoms];
        var neighbours = new ArrayList<List<Integer>>();
        var kinds = new ArrayList<List<BondKind>>();
        copy(first, 0, types, neighbours, kinds);
        copy(second, firstAtoms, types, neighbours, kinds);
        neighbours.get(0).add(firstAtoms);
        kinds.get(0).add(BondKind.SINGLE);
        neighbours.get(firstAtoms).add(0);
        kinds.get(firstAtoms).add(BondKind.SINGLE);
        var start = new int[atoms + 1];
        for (int atom = 0; atom < atoms; atom++) {
            start[atom + 1] = start[atom] + neighbours.get(atom).size();
        }
        return new ChemicalGraph(
                types,
                start,
                neighbours.stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .toArray(),
                kinds.stream().flatMap(List::stream).toArray(BondKind[]::new));
    }

    private static void copy(
            Part part, int offset, int[] types, List<List<Integer>> neighbours, List<List<BondKind>> kinds) {
        var graph = part.graph;
        var place = new int[graph.atoms()];
        Arrays.fill(place, -1);
        for (int i = 0; i < part.atoms.length; i++) {
            place[part.atoms[i]] = offset + i;
        }
        for (int i = 0; i < part.atoms.length; i++) {
            int atom = part.atoms[i];
            types[offset + i] = graph.types()[atom];
            var ownNeighbours = new ArrayList<Integer>();
            var ownKinds = new ArrayList<BondKind>();
            for (int j = graph.start()[atom]; j < graph.start()[atom + 1]; j++) {
                if (place[graph.neighbours()[j]] >= 0) {
                    ownNeighbours.add(place[graph.neighbours()[j]]);
                    ownKinds.add(graph.kinds()[j]);
                }
            }
            neighbours.add(ownNeighbours);
            kinds.add(ownKinds);
        }
    }
}
