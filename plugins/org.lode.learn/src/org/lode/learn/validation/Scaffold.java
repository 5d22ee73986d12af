package org.lode.learn.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.TrainingSet;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.Progress;
import org.lode.represent.molecule.MolecularGraph;

/**
 * The scaffolds of molecules and repeat units: ring systems with the linkers between them and atoms double-bonded to
 * either, without side chains (Bemis and Murcko, J. Med. Chem. 39 (1996) 2887; double bonds as RDKit keeps them).
 */
public final class Scaffold {
    private Scaffold() {}

    /** A text for the scaffold of each row, the same for the same scaffold; empty where there is no ring. */
    static List<String> of(TrainingSet data, Progress progress) throws LearnException {
        var scaffolds = new ArrayList<String>();
        for (var text : data.materials()) {
            progress.check();
            scaffolds.add(of(graph(data, text)));
        }
        return scaffolds;
    }

    private static MolecularGraph graph(TrainingSet data, String text) throws LearnException {
        var kind = data.features().kind();
        try {
            var material = Material.parse(kind, text);
            if (material instanceof Molecule molecule) {
                return molecule.graph();
            }
            if (material instanceof Polymer polymer) {
                return polymer.unit().graph();
            }
        } catch (MaterialException e) {
            throw new LearnException("The scaffold of '" + text + "' cannot be told: " + e.getMessage(), e);
        }
        throw new LearnException("The split by scaffolds is for molecules and polymers, not for a " + kind.label()
                + "; choose the split by chemical systems or clusters.");
    }

    /**
     * A text for the scaffold of a molecule or repeat unit, the same for the same scaffold; empty where there is no
     * ring.
     */
    public static String of(MolecularGraph graph) {
        var kept = kept(graph);
        var labels = new long[graph.atoms()];
        int rounds = 0;
        for (int atom = 0; atom < labels.length; atom++) {
            labels[atom] = mix(
                    mix(mix(graph.element(atom), graph.aromatic(atom) ? 1 : 0), graph.charge(atom)),
                    graph.smallestRing(atom));
            rounds += kept[atom] ? 1 : 0;
        }
        // Refinement of Weisfeiler and Leman; half the atoms is as far as the ends of a scaffold can be.
        for (int round = 0; round < Math.max(1, rounds / 2); round++) {
            labels = refined(graph, kept, labels);
        }
        var text = new StringBuilder();
        for (long label : sorted(labels, kept)) {
            text.append(Long.toHexString(label)).append(' ');
        }
        return text.toString();
    }

    private static long[] refined(MolecularGraph graph, boolean[] kept, long[] labels) {
        var next = new long[labels.length];
        for (int atom = 0; atom < labels.length; atom++) {
            var around = new long[graph.degree(atom)];
            for (int i = 0; i < around.length; i++) {
                int bond = graph.neighbourBond(atom, i);
                int order = graph.aromaticBond(bond) ? 4 : graph.order(bond);
                around[i] = kept[graph.neighbour(atom, i)] ? mix(labels[graph.neighbour(atom, i)], order) : 0;
            }
            Arrays.sort(around);
            long label = labels[atom];
            for (long other : around) {
                label = other == 0 ? label : mix(label, other);
            }
            next[atom] = label;
        }
        return next;
    }

    private static long[] sorted(long[] labels, boolean[] kept) {
        return IntStream.range(0, labels.length)
                .filter(atom -> kept[atom])
                .mapToLong(atom -> labels[atom])
                .sorted()
                .toArray();
    }

    private static long mix(long label, long value) {
        long mixed = (label ^ value * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        return mixed ^ mixed >>> 29;
    }

    /**
     * Which atoms belong to the scaffold: what is left when ends are taken off again and again, and double bonds to it.
     */
    static boolean[] kept(MolecularGraph graph) {
        var kept = new boolean[graph.atoms()];
        Arrays.fill(kept, true);
        var degree = new int[kept.length];
        var ends = new ArrayDeque<Integer>();
        for (int atom = 0; atom < degree.length; atom++) {
            degree[atom] = graph.degree(atom);
            if (degree[atom] <= 1) {
                ends.add(atom);
            }
        }
        while (!ends.isEmpty()) {
            int atom = ends.remove();
            kept[atom] = false;
            for (int i = 0; i < graph.degree(atom); i++) {
                int other = graph.neighbour(atom, i);
                if (kept[other] && --degree[other] == 1) {
                    ends.add(other);
                }
            }
        }
        var frame = kept.clone();
        for (int bond = 0; bond < graph.bonds(); bond++) {
            int from = graph.from(bond);
            int to = graph.to(bond);
            if (graph.order(bond) == 2 && !graph.aromaticBond(bond)) {
                kept[from] |= frame[to];
                kept[to] |= frame[from];
            }
        }
        return kept;
    }
}
