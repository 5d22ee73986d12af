package org.lode.represent.molecule;

import java.util.Arrays;
import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code atompairs}. */
public final class AtomPairFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "atompairs",
            1,
            List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
            "Pairs of atoms with the number of bonds between them, hashed to a fixed number of places. Atoms are told"
                    + " apart by element, heavy neighbours and pi electrons. In a polymer the second atom may be in"
                    + " another unit.",
            "R. E. Carhart, D. H. Smith, R. Venkataraghavan, J. Chem. Inf. Comput. Sci. 25 (1985) 64, "
                    + "doi:10.1021/ci00046a002",
            List.of(
                    DescriptorParameter.integer("distance", 15, 1, 30, "largest number of bonds between the atoms"),
                    FoldedFingerprint.SIZE,
                    FoldedFingerprint.COUNTS,
                    Normaliser.PARAMETER));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        int distance = values.integer("distance");
        var pairs = new FoldedFingerprint.Features() {
            @Override
            public String noun() {
                return "pair of atoms up to " + distance + " bonds apart";
            }

            @Override
            public int reach() {
                return 2 * distance + 1;
            }

            @Override
            public int[] identifiers(MolecularGraph graph) {
                return pairs(graph, distance);
            }
        };
        return new FoldedFingerprint(INFO, "ap" + distance, pairs, values);
    }

    private static int[] pairs(MolecularGraph graph, int most) {
        var types = new int[graph.atoms()];
        for (int atom = 0; atom < types.length; atom++) {
            types[atom] = AtomInvariant.CARHART.of(graph, atom);
        }
        var distances = new BondDistances(graph, most);
        var found = new int[Math.max(16, 4 * types.length)];
        int count = 0;
        for (int atom = 0; atom < types.length; atom++) {
            int reached = distances.from(atom);
            for (int i = 1; i < reached; i++) {
                int other = distances.atom(i);
                if (other > atom) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    int low = Math.min(types[atom], types[other]);
                    int high = Math.max(types[atom], types[other]);
                    found[count++] = Hash32.of(low, high, distances.distance(other));
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
