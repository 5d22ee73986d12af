package org.lode.represent.molecule;

import org.lode.represent.Interruption;

/**
 * Numbers the atoms of a graph so that the same structure gets the same numbers however it was written.
 *
 * <p>Atoms are split into classes by their own invariants and, again and again, by the classes of their neighbours
 * (Morgan's and Weininger's refinement; D. Weininger et al., J. Chem. Inf. Comput. Sci. 29 (1989) 97). The configuration
 * of a centre or double bond takes part as soon as its neighbours are told apart. A class that stays together is broken
 * at the member whose choice leads to the smallest description of the whole graph.
 */
final class CanonicalRanking {
    /** Atoms looked at while ties are weighed; beyond it the first member of a class is taken. */
    private static final long WORK_LIMIT = 3_000_000;

    private final MolecularGraph graph;
    private final long[] keys;
    private long work;

    private CanonicalRanking(MolecularGraph graph) {
        this.graph = graph;
        this.keys = new long[graph.atoms()];
    }

    /** The rank of each atom, from 0. */
    static int[] of(MolecularGraph graph) {
        return new CanonicalRanking(graph).rank();
    }

    /** A partition of the atoms: atoms in order of class; a class is named by the place where it begins. */
    private static final class Partition {
        final int[] order;
        final int[] classes;

        Partition(int[] order, int[] classes) {
            this.order = order;
            this.classes = classes;
        }

        Partition copy() {
            return new Partition(order.clone(), classes.clone());
        }

        int endOfClass(int begin) {
            int end = begin + 1;
            while (end < order.length && classes[order[end]] == begin) {
                end++;
            }
            return end;
        }
    }

    private int[] rank() {
        int atoms = graph.atoms();
        var partition = new Partition(new int[atoms], new int[atoms]);
        for (int atom = 0; atom < atoms; atom++) {
            partition.order[atom] = atom;
            keys[atom] = invariant(atom);
        }
        split(partition, 0, atoms);
        refine(partition);
        for (int begin = 0; begin < atoms; begin++) {
            int end = partition.endOfClass(begin);
            if (end - begin > 1) {
                partition = breakTie(partition, begin, end);
            }
        }
        return partition.classes;
    }

    /** Ends of chains come first, so that texts begin with one. */
    private long invariant(int atom) {
        long key = Math.min(graph.degree(atom), 255);
        key = key << 8 | graph.element(atom);
        key = key << 9 | graph.isotope(atom) & 0x1ff;
        key = key << 5 | Math.abs(graph.charge(atom)) * 2 + (graph.charge(atom) < 0 ? 1 : 0);
        key = key << 7 | graph.hydrogens(atom) & 0x7f;
        key = key << 1 | (graph.aromatic(atom) ? 1 : 0);
        return key << 7 | graph.smallestRing(atom);
    }

    /** Splits classes by their neighbours until nothing changes. */
    private void refine(Partition partition) {
        boolean changed = true;
        while (changed) {
            Interruption.check();
            changed = false;
            var order = partition.order;
            for (int begin = 0; begin < order.length; begin = partition.endOfClass(begin)) {
                int end = partition.endOfClass(begin);
                for (int i = begin; end - begin > 1 && i < end; i++) {
                    keys[order[i]] = neighbourhood(order[i], partition.classes);
                    work++;
                }
            }
            addConfigurations(partition.classes);
            int begin = 0;
            while (begin < order.length) {
                int end = partition.endOfClass(begin);
                if (end - begin > 1) {
                    changed |= split(partition, begin, end);
                }
                begin = end;
            }
        }
    }

    private long neighbourhood(int atom, int[] classes) {
        long sum = 0;
        for (int i = 0; i < graph.degree(atom); i++) {
            // a sum doesn't depend on the order of the neighbours
            sum += mix((long) bondKind(graph.neighbourBond(atom, i)) << 32 | classes[graph.neighbour(atom, i)]);
        }
        return sum;
    }

    private int bondKind(int bond) {
        return graph.aromaticBond(bond) ? 5 : graph.order(bond);
    }

    private void addConfigurations(int[] classes) {
        for (var centre : graph.centres()) {
            if (centre.distinctBy(classes)) {
                keys[centre.centre()] += mix(centre.clockwiseBy(classes) ? 11 : 12);
            }
        }
        for (var stereo : graph.stereoBonds()) {
            int sides = sides(stereo, classes);
            if (sides != 0) {
                keys[graph.from(stereo.bond())] += mix(20L + sides);
                keys[graph.to(stereo.bond())] += mix(20L + sides);
            }
        }
    }

    /** 1 if the neighbours of highest class at both ends are on the same side, 2 if not, 0 if a class is there twice. */
    private int sides(StereoBond stereo, int[] classes) {
        int from = graph.from(stereo.bond());
        int to = graph.to(stereo.bond());
        int first = highest(from, to, classes);
        int second = highest(to, from, classes);
        if (first < 0 || second < 0) {
            return 0;
        }
        boolean together = stereo.together() ^ (first != stereo.first()) ^ (second != stereo.second());
        return together ? 1 : 2;
    }

    private int highest(int atom, int except, int[] classes) {
        int best = -1;
        for (int i = 0; i < graph.degree(atom); i++) {
            int neighbour = graph.neighbour(atom, i);
            if (neighbour != except) {
                if (best >= 0 && classes[best] == classes[neighbour]) {
                    return -1;
                }
                best = best < 0 || classes[neighbour] > classes[best] ? neighbour : best;
            }
        }
        return best;
    }

    /** Sorts a class by key and makes a class of each key; true if there was more than one. */
    private boolean split(Partition partition, int begin, int end) {
        var order = partition.order;
        for (int i = begin + 1; i < end; i++) {
            int atom = order[i];
            int j = i - 1;
            while (j >= begin && keys[order[j]] > keys[atom]) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = atom;
        }
        int name = begin;
        for (int i = begin; i < end; i++) {
            if (i > begin && keys[order[i]] != keys[order[i - 1]]) {
                name = i;
            }
            partition.classes[order[i]] = name;
        }
        return name > begin;
    }

    private Partition breakTie(Partition partition, int begin, int end) {
        if (sameLeaves(partition, begin, end)) {
            return chosen(partition, begin, end, begin);
        }
        boolean anyWillDo = graph.rings() == 0
                && graph.centres().isEmpty()
                && graph.stereoBonds().isEmpty();
        Partition best = null;
        long smallest = 0;
        for (int place = begin; place < end; place++) {
            var candidate = chosen(partition, begin, end, place);
            refine(candidate);
            long description = description(candidate.classes);
            if (best == null || description < smallest) {
                best = candidate;
                smallest = description;
            }
            if (anyWillDo || work > WORK_LIMIT) {
                break;
            }
        }
        return best;
    }

    /** Whether the members are ends on one and the same atom, so that it doesn't matter which is first. */
    private boolean sameLeaves(Partition partition, int begin, int end) {
        int root = -1;
        for (int i = begin; i < end; i++) {
            int atom = partition.order[i];
            if (graph.degree(atom) != 1 || root >= 0 && graph.neighbour(atom, 0) != root) {
                return false;
            }
            root = graph.neighbour(atom, 0);
        }
        return true;
    }

    /** A copy in which one member of a class comes before the others. */
    private static Partition chosen(Partition partition, int begin, int end, int place) {
        var copy = partition.copy();
        int atom = copy.order[place];
        copy.order[place] = copy.order[begin];
        copy.order[begin] = atom;
        for (int i = begin + 1; i < end; i++) {
            copy.classes[copy.order[i]] = begin + 1;
        }
        return copy;
    }

    /** A number for the graph with these classes that doesn't depend on the order of atoms and bonds. */
    private long description(int[] classes) {
        for (int atom = 0; atom < keys.length; atom++) {
            keys[atom] = neighbourhood(atom, classes);
        }
        addConfigurations(classes);
        long sum = 0;
        for (int atom = 0; atom < keys.length; atom++) {
            sum += mix(keys[atom] ^ mix(classes[atom] + 1L));
        }
        return sum;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
