package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lode.represent.Interruption;

/**
 * A minimum cycle basis of a connected graph: candidates by P. Vismara's rule (Electron. J. Combin. 4 (1997) R9), the
 * smallest first, as long as they are independent of those before.
 *
 * <p>Where several bases are as small, the choice is that of CDK 2.12's {@code MinimumCycleBasis}: of cycles of one length
 * the one whose atoms come first. Large cages have many candidates, so that the search can be interrupted.
 */
final class CycleBasis {
    private final int[][] neighbours;

    /** Places of the atoms in ascending order of their degrees. */
    private final int[] places;

    private final int[][] edges;
    private int edgeCount;

    private final int[] distances;
    private final int[] parents;

    /** Whether an atom is reached by way of atoms before the root alone. */
    private final boolean[] precedes;

    private final TreeSet<int[]> candidates =
            new TreeSet<>(Comparator.<int[]>comparingInt(cycle -> cycle.length).thenComparing(Arrays::compare));

    private CycleBasis(int[][] neighbours) {
        int atoms = neighbours.length;
        this.neighbours = neighbours;
        this.places = new int[atoms];
        this.edges = new int[atoms][];
        this.distances = new int[atoms];
        this.parents = new int[atoms];
        this.precedes = new boolean[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            edges[atom] = new int[neighbours[atom].length];
            for (int i = 0; i < neighbours[atom].length; i++) {
                if (neighbours[atom][i] > atom) {
                    edges[atom][i] = edgeCount++;
                }
            }
        }
    }

    /** The atoms of each cycle in their order around it. */
    static List<int[]> of(int[][] neighbours) {
        var basis = new CycleBasis(neighbours);
        basis.findCandidates();
        return basis.independent();
    }

    private void findCandidates() {
        int atoms = neighbours.length;
        var ordered = new int[atoms];
        int place = 0;
        for (int degree = 0; place < atoms; degree++) {
            for (int atom = 0; atom < atoms; atom++) {
                if (neighbours[atom].length == degree) {
                    places[atom] = place;
                    ordered[place++] = atom;
                }
            }
        }
        for (int last = 2; last < atoms; last++) {
            Interruption.check();
            int root = ordered[last];
            // a cycle's last atom by degree is no end of a link between fusions
            if (neighbours[root].length > 2) {
                search(root);
                for (int i = 0; i < last; i++) {
                    if (precedes[ordered[i]]) {
                        close(root, ordered[i]);
                    }
                }
            }
        }
    }

    /** Shortest paths from a root, by way of atoms before it where there are such. */
    private void search(int root) {
        int atoms = neighbours.length;
        Arrays.fill(distances, Integer.MAX_VALUE);
        Arrays.fill(precedes, false);
        distances[root] = 0;
        parents[root] = -1;
        precedes[root] = true;
        var queue = new int[atoms];
        queue[0] = root;
        int count = 1;
        for (int i = 0; i < count; i++) {
            int atom = queue[i];
            int distance = distances[atom] + 1;
            if (distance > atoms / 2) {
                return;
            }
            for (int neighbour : neighbours[atom]) {
                boolean before = precedes[atom] && places[neighbour] < places[root];
                if (distance < distances[neighbour]) {
                    distances[neighbour] = distance;
                    parents[neighbour] = atom;
                    precedes[neighbour] = before;
                    queue[count++] = neighbour;
                } else if (distance == distances[neighbour] && before && !precedes[neighbour]) {
                    precedes[neighbour] = true;
                    parents[neighbour] = atom;
                }
            }
        }
    }

    /** Adds the cycles of two shortest paths from the root that end beside each other, or both beside an atom. */
    private void close(int root, int atom) {
        var nearer = new int[neighbours[atom].length];
        int count = 0;
        for (int neighbour : neighbours[atom]) {
            if (!precedes[neighbour]) {
                continue;
            }
            if (distances[neighbour] + 1 == distances[atom]) {
                nearer[count++] = neighbour;
            } else if (distances[neighbour] == distances[atom] && places[neighbour] < places[atom]) {
                add(root, atom, -1, neighbour);
            }
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                add(root, nearer[i], atom, nearer[j]);
            }
        }
    }

    /** Adds a cycle from the root to one atom, over another one if it isn't -1, and back, unless the ways meet. */
    private void add(int root, int first, int top, int second) {
        int a = first;
        int b = second;
        while (a != root) {
            if (a == b) {
                return;
            }
            a = parents[a];
            b = parents[b];
        }
        int length = distances[first] + 1;
        int size = length + distances[second] + (top < 0 ? 0 : 1);
        var cycle = new int[size];
        for (int place = length - 1, atom = first; place >= 0; place--, atom = parents[atom]) {
            cycle[place] = atom;
        }
        int place = length;
        if (top >= 0) {
            cycle[place++] = top;
        }
        for (int atom = second; atom != root; atom = parents[atom]) {
            cycle[place++] = atom;
        }
        candidates.add(cycle);
    }

    /** The candidates that are no sum of smaller ones, by elimination over edges. */
    private List<int[]> independent() {
        int rank = edgeCount - neighbours.length + 1;
        var cycles = new ArrayList<int[]>(rank);
        var rows = new long[edgeCount][];
        for (var cycle : candidates) {
            if (cycles.size() == rank) {
                break;
            }
            Interruption.check();
            if (isIndependent(vector(cycle), rows)) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    private static boolean isIndependent(long[] vector, long[][] rows) {
        for (int word = 0; word < vector.length; word++) {
            while (vector[word] != 0) {
                int pivot = 64 * word + Long.numberOfTrailingZeros(vector[word]);
                if (rows[pivot] == null) {
                    rows[pivot] = vector;
                    return true;
                }
                for (int i = word; i < vector.length; i++) {
                    vector[i] ^= rows[pivot][i];
                }
            }
        }
        return false;
    }

    private long[] vector(int... cycle) {
        var vector = new long[(edgeCount + 63) >>> 6];
        for (int i = 0; i < cycle.length; i++) {
            int edge = edge(cycle[i], cycle[(i + 1) % cycle.length]);
            vector[edge >>> 6] |= 1L << edge;
        }
        return vector;
    }

    private int edge(int first, int second) {
        int atom = Math.min(first, second);
        int other = Math.max(first, second);
        int i = 0;
        while (neighbours[atom][i] != other) {
            i++;
        }
        return edges[atom][i];
    }
}
