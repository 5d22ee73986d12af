package org.lode.represent.molecule;

import java.util.Arrays;

/**
 * The circular environments of every atom, as 32-bit identifiers that are the same on every machine.
 *
 * <p>Radius 0 is the atom's invariant. Each further radius hashes the atom's identifier with the sorted
 * bonds and identifiers of its neighbours. Of environments that cover the same bonds only one counts: that of the smaller
 * radius, and of these that with the smaller identifier.
 */
final class CircularEnvironments {
    private static final int AROMATIC = 4;

    private final MolecularGraph graph;
    private final AtomInvariant invariant;
    private final int radius;
    private int[] found;
    private int foundCount;

    CircularEnvironments(MolecularGraph graph, AtomInvariant invariant, int radius) {
        this.graph = graph;
        this.invariant = invariant;
        this.radius = radius;
        this.found = new int[graph.atoms() * (radius + 1)];
    }

    /** One identifier for each environment, in no particular order. */
    int[] identifiers() {
        int atoms = graph.atoms();
        int words = (graph.bonds() + 63) >>> 6;
        var current = new int[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            current[atom] = invariant.of(graph, atom);
        }
        System.arraycopy(current, 0, found, 0, atoms);
        foundCount = atoms;
        var covered = new long[atoms * words];
        var next = new int[atoms];
        var nextCovered = new long[atoms * words];
        var seen = new LongSet(atoms * radius);
        var candidates = new long[atoms];
        var candidateKeys = new long[atoms];
        var alive = new boolean[atoms];
        Arrays.fill(alive, true);
        for (int r = 1; r <= radius; r++) {
            int candidateCount = 0;
            for (int atom = 0; atom < atoms; atom++) {
                next[atom] = grow(atom, r, current, covered, nextCovered, words);
            }
            for (int atom = 0; atom < atoms; atom++) {
                if (!alive[atom] || graph.degree(atom) == 0) {
                    continue;
                }
                long key = key(nextCovered, atom * words, words);
                if (seen.contains(key)) {
                    // it can't grow to anything new either
                    alive[atom] = false;
                    continue;
                }
                candidateKeys[candidateCount] = key;
                candidates[candidateCount++] = next[atom];
            }
            keepSmallest(candidateKeys, candidates, candidateCount, seen);
            var swap = current;
            current = next;
            next = swap;
            var swapCovered = covered;
            covered = nextCovered;
            nextCovered = swapCovered;
        }
        return Arrays.copyOf(found, foundCount);
    }

    /** Adds, for each set of bonds, the smallest identifier. */
    private void keepSmallest(long[] keys, long[] identifiers, int count, LongSet seen) {
        for (int i = 0; i < count; i++) {
            if (!seen.add(keys[i])) {
                continue;
            }
            long smallest = identifiers[i];
            for (int j = i + 1; j < count; j++) {
                if (keys[j] == keys[i] && identifiers[j] < smallest) {
                    smallest = identifiers[j];
                }
            }
            found[foundCount++] = (int) smallest;
        }
    }

    private int grow(int atom, int r, int[] current, long[] covered, long[] nextCovered, int words) {
        int degree = graph.degree(atom);
        int base = atom * words;
        System.arraycopy(covered, base, nextCovered, base, words);
        var pairs = new long[degree];
        for (int i = 0; i < degree; i++) {
            int neighbour = graph.neighbour(atom, i);
            int bond = graph.neighbourBond(atom, i);
            int kind = graph.aromaticBond(bond) ? AROMATIC : graph.order(bond);
            pairs[i] = (long) kind << 32 | current[neighbour] & 0xffffffffL;
            nextCovered[base + (bond >>> 6)] |= 1L << bond;
            int other = neighbour * words;
            for (int word = 0; word < words; word++) {
                nextCovered[base + word] |= covered[other + word];
            }
        }
        Arrays.sort(pairs);
        int hash = Hash32.mix(Hash32.mix(Hash32.SEED, r), current[atom]);
        for (long pair : pairs) {
            hash = Hash32.mix(Hash32.mix(hash, (int) (pair >>> 32)), (int) pair);
        }
        return Hash32.finish(hash);
    }

    /** A 64-bit key of a set of bonds; sets that differ have the same key about once in 10^19 pairs. */
    private static long key(long[] covered, int from, int words) {
        long key = 0;
        for (int word = 0; word < words; word++) {
            key = (key ^ covered[from + word]) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
        }
        return key;
    }
}
