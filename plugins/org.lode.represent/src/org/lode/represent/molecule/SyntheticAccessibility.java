package org.lode.represent.molecule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;

/**
 * How hard a molecule is to make, from 1 (easy) to 10 (hard): how common its fragments are among known molecules, less
 * penalties for size, stereocentres, spiro and bridgehead atoms and large rings.
 *
 * <p>P. Ertl, A. Schuffenhauer, J. Cheminform. 1 (2009) 8, with the correction for symmetry of RDKit's version. The
 * fragments are Lode's own circular environments of radius up to 2, their scores come from {@link FragmentScores}.
 */
final class SyntheticAccessibility {
    private static final int RADIUS = 2;
    private static final int LARGEST_COMMON_RING = 8;
    private static final double LN10 = StrictMath.log(10);

    /** What the sum of fragment score and penalties is between, in RDKit's version. */
    private static final double LEAST = -4;

    private static final double MOST = 2.5;

    private SyntheticAccessibility() {}

    /** The score of a molecule with this graph. */
    static double of(MolecularGraph graph) {
        var fragments = fragments(graph);
        double common = 0;
        for (int fragment : fragments) {
            common += FragmentScores.standard().of(fragment);
        }
        common /= fragments.length;
        int atoms = graph.atoms();
        int kinds = (int) Arrays.stream(fragments).distinct().count();
        double symmetry = atoms > kinds ? StrictMath.log((double) atoms / kinds) / 2 : 0;
        return scaled(common - penalty(graph) + symmetry);
    }

    /** The fragments of a graph, as often as they are there. */
    static int[] fragments(MolecularGraph graph) {
        return new CircularEnvironments(graph, AtomInvariant.CONNECTIVITY, RADIUS).identifiers();
    }

    private static double penalty(MolecularGraph graph) {
        int atoms = graph.atoms();
        boolean large = false;
        for (int ring = 0; ring < graph.rings(); ring++) {
            large |= graph.ringSize(ring) > LARGEST_COMMON_RING;
        }
        return StrictMath.pow(atoms, 1.005)
                - atoms
                + log10(stereocentres(graph) + 1)
                + log10(RingJunctions.spiroAtoms(graph) + 1)
                + log10(RingJunctions.bridgeheads(graph) + 1)
                + (large ? log10(2) : 0);
    }

    /** From 1 to 10, smooth near 10. */
    private static double scaled(double sum) {
        double score = 11 - (sum - LEAST + 1) / (MOST - LEAST) * 9;
        if (score > 8) {
            score = 8 + StrictMath.log(score - 8);
        }
        return Math.max(1, Math.min(10, score));
    }

    private static double log10(double value) {
        return StrictMath.log(value) / LN10;
    }

    /** Centres whose configuration is given, and carbon atoms with four different neighbours. */
    private static int stereocentres(MolecularGraph graph) {
        var centres = new HashSet<Integer>();
        graph.centres().forEach(centre -> centres.add(centre.centre()));
        int[] classes = null;
        for (int atom = 0; atom < graph.atoms(); atom++) {
            if (graph.element(atom) == 6
                    && graph.hydrogens(atom) <= 1
                    && graph.degree(atom) + graph.hydrogens(atom) == 4) {
                classes = classes == null ? symmetryClasses(graph) : classes;
                int neighbours = graph.degree(atom);
                var around = new HashSet<Integer>();
                for (int i = 0; i < neighbours; i++) {
                    around.add(classes[graph.neighbour(atom, i)]);
                }
                if (around.size() == neighbours) {
                    centres.add(atom);
                }
            }
        }
        return centres.size();
    }

    /** Classes of atoms that are told apart by their environments, however far these reach. */
    private static int[] symmetryClasses(MolecularGraph graph) {
        var classes = new int[graph.atoms()];
        for (int atom = 0; atom < classes.length; atom++) {
            classes[atom] = AtomInvariant.CONNECTIVITY.of(graph, atom);
        }
        int before = 0;
        int now = count(classes);
        while (now > before && now < classes.length) {
            classes = InformationBlock.refined(graph, classes);
            before = now;
            now = count(classes);
        }
        return classes;
    }

    private static int count(int[] classes) {
        var seen = new HashMap<Integer, Boolean>();
        for (int name : classes) {
            seen.put(name, true);
        }
        return seen.size();
    }
}
