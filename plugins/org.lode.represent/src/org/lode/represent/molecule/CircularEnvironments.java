package org.lode.represent.molecule;

import java.util.Arrays;

/**
 * The circular environments of every atom, as 32-bit identifiers that are the same on every machine.
 *
 * <p>Radius 0 is the atom with Rogers and Hahn's seven invariants: heavy neighbours, valence without hydrogens, atomic
 * number, isotope, charge, hydrogens, whether in a ring. Each further radius hashes the atom's identifier with the sorted
 * bonds and identifiers of its neighbours. Of environments that cover the same bonds only one counts: that of the smaller
 * radius, and of these that with the smaller identifier.
 */
final class CircularEnvironments {
    private static final int AROMATIC = 4;

    private final MolecularGraph graph;
    private final int radius;
    private int[] found;
    private int foundCount;

    CircularEnvironments(MolecularGraph graph, int radius) {
        this.graph = graph;
        this.radius = radius;
        this.found = new int[graph.atoms() * (radius + 1)];
    }

    /** One identifier for each environment, in no particular order. */
    int[] identifiers() {
        int atoms = graph.atoms();
        int words = (graph.bonds() + 63) >>> 6;
        var current = new int[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            current[atom] = invariants(atom);
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

    private int invariants(int atom) {
        int hash = mix(17, graph.degree(atom));
        hash = mix(hash, graph.bondOrderSum(atom));
        hash = mix(hash, graph.element(atom));
        hash = mix(hash, graph.isotope(atom));
        hash = mix(hash, graph.charge(atom));
        hash = mix(hash, graph.hydrogens(atom));
        return finish(mix(hash, graph.smallestRing(atom) > 0 ? 1 : 0));
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
        int hash = mix(mix(17, r), current[atom]);
        for (long pair : pairs) {
            hash = mix(mix(hash, (int) (pair >>> 32)), (int) pair);
        }
        return finish(hash);
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

    /** A step of MurmurHash3 (A. Appleby, public domain). */
    private static int mix(int hash, int value) {
        int block = Integer.rotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;
        return Integer.rotateLeft(hash ^ block, 13) * 5 + 0xe6546b64;
    }

    private static int finish(int hash) {
        int h = (hash ^ hash >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
