package org.lode.screen;

import java.util.Arrays;
import org.lode.represent.Material;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.molecule.MolecularGraph;

/**
 * A number that is equal for all ways to write the same material, and mostly another for other materials: what takes less
 * time than canonical texts, which then have to be compared only where numbers are equal.
 *
 * <p>Atoms get colours from their own invariants and, round by round, from those of their neighbours (B. Weisfeiler, A.
 * Leman, Nauchno-Techn. Inf. 2 (1968) 12); the key is the sum over their colours. A polymer is coloured as an endless
 * chain, and its sum divided by what the numbers of equal atoms have in common, so that neither the cut nor the number
 * of units written counts. Bond orders, which depend on the Kekulé structure, and configurations don't take part.
 */
final class MaterialKey {
    private static final int ROUNDS = 8;

    private MaterialKey() {}

    /** The key of a material. */
    static long of(Material material) {
        if (material instanceof Molecule molecule) {
            return sum(colours(molecule.graph(), -1, -1), false);
        }
        if (material instanceof Polymer polymer) {
            var graph = polymer.unit().graph();
            int first = star(graph, 0);
            return sum(colours(graph, first, star(graph, first + 1)), true);
        }
        return hash(material.canonical());
    }

    private static int star(MolecularGraph graph, int from) {
        int atom = from;
        while (graph.element(atom) != 0) {
            atom++;
        }
        return atom;
    }

    /** The colours of all atoms but the attachment points, which stand for the atom beyond the other one. */
    private static long[] colours(MolecularGraph graph, int firstStar, int secondStar) {
        int atoms = graph.atoms();
        var colours = new long[atoms];
        for (int atom = 0; atom < atoms; atom++) {
            colours[atom] = invariant(graph, atom);
        }
        var next = new long[atoms];
        for (int round = 0; round < ROUNDS; round++) {
            if (firstStar >= 0) {
                colours[firstStar] = colours[graph.neighbour(secondStar, 0)];
                colours[secondStar] = colours[graph.neighbour(firstStar, 0)];
            }
            for (int atom = 0; atom < atoms; atom++) {
                long neighbours = 0;
                for (int i = 0; i < graph.degree(atom); i++) {
                    neighbours += mix(colours[graph.neighbour(atom, i)]);
                }
                next[atom] = mix(colours[atom] + 3 * neighbours);
            }
            var last = colours;
            colours = next;
            next = last;
        }
        if (firstStar < 0) {
            return colours;
        }
        var withoutStars = new long[atoms - 2];
        for (int atom = 0, kept = 0; atom < atoms; atom++) {
            if (atom != firstStar && atom != secondStar) {
                withoutStars[kept++] = colours[atom];
            }
        }
        return withoutStars;
    }

    private static long invariant(MolecularGraph graph, int atom) {
        long invariant = graph.element(atom);
        invariant = invariant << 16 | graph.isotope(atom) & 0xffff;
        invariant = invariant << 8 | graph.charge(atom) & 0xff;
        invariant = invariant << 8 | graph.hydrogens(atom) & 0xff;
        return mix(invariant << 1 | (graph.aromatic(atom) ? 1 : 0));
    }

    private static long sum(long[] colours, boolean perUnit) {
        Arrays.sort(colours);
        int divisor = perUnit ? commonDivisor(colours) : 1;
        long sum = 0;
        for (int i = 0; i < colours.length; i += divisor) {
            sum += mix(colours[i]);
        }
        return sum;
    }

    /** The greatest common divisor of the numbers of equal colours. */
    private static int commonDivisor(long[] sorted) {
        int divisor = 0;
        for (int begin = 0, end = 0; begin < sorted.length; begin = end) {
            while (end < sorted.length && sorted[end] == sorted[begin]) {
                end++;
            }
            int other = end - begin;
            while (other != 0) {
                int rest = divisor % other;
                divisor = other;
                other = rest;
            }
        }
        return Math.max(divisor, 1);
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash + text.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014). */
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
