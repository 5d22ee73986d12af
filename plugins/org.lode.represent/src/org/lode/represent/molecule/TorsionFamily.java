package org.lode.represent.molecule;

import java.util.Arrays;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code torsions}. */
public final class TorsionFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "torsions",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Topological torsions: rows of four bonded atoms, hashed to a fixed number of places. Atoms are told apart"
                    + " by element, heavy neighbours and pi electrons.",
            "R. Nilakantan et al., J. Chem. Inf. Comput. Sci. 27 (1987) 82, doi:10.1021/ci00054a008",
            List.of(FoldedFingerprint.SIZE, FoldedFingerprint.COUNTS, Normaliser.PARAMETER));

    private static final FoldedFingerprint.Features TORSIONS = new FoldedFingerprint.Features() {
        @Override
        public String noun() {
            return "row of four atoms";
        }

        @Override
        public int reach() {
            return 4;
        }

        @Override
        public int[] identifiers(MolecularGraph graph) {
            return torsions(graph);
        }
    };

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new FoldedFingerprint(INFO, "tt", TORSIONS, values);
    }

    private static int[] torsions(MolecularGraph graph) {
        var types = new int[graph.atoms()];
        for (int atom = 0; atom < types.length; atom++) {
            types[atom] = AtomInvariant.CARHART.of(graph, atom);
        }
        var found = new int[Math.max(16, 4 * graph.bonds())];
        int count = 0;
        for (int bond = 0; bond < graph.bonds(); bond++) {
            int from = graph.from(bond);
            int to = graph.to(bond);
            for (int i = 0; i < graph.degree(from); i++) {
                int left = graph.neighbour(from, i);
                for (int j = 0; j < graph.degree(to); j++) {
                    int right = graph.neighbour(to, j);
                    if (left != to && right != from && left != right) {
                        if (count == found.length) {
                            found = Arrays.copyOf(found, 2 * count);
                        }
                        int forwards = Hash32.of(types[left], types[from], types[to], types[right]);
                        int backwards = Hash32.of(types[right], types[to], types[from], types[left]);
                        found[count++] = Math.min(forwards, backwards);
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
