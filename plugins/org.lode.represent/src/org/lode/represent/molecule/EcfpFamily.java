package org.lode.represent.molecule;

import java.util.List;
import java.util.Locale;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.DescriptorParameter;
import org.lode.represent.MaterialKind;
import org.lode.represent.Normaliser;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code ecfp} and {@code fcfp}: circular environments of atoms. */
public final class EcfpFamily implements DescriptorFamily {
    private static final String CITATION =
            "D. Rogers, M. Hahn, J. Chem. Inf. Model. 50 (2010) 742, doi:10.1021/ci100050t";

    private final DescriptorInfo info;
    private final AtomInvariant invariant;

    private EcfpFamily(String name, String description, AtomInvariant invariant) {
        this.invariant = invariant;
        this.info = new DescriptorInfo(
                name,
                1,
                List.of(MaterialKind.MOLECULE, MaterialKind.POLYMER),
                description,
                CITATION,
                List.of(
                        DescriptorParameter.integer(
                                "radius",
                                3,
                                0,
                                10,
                                "largest radius of an environment in bonds; 3 is known as "
                                        + name.toUpperCase(Locale.ROOT) + "6"),
                        FoldedFingerprint.SIZE,
                        FoldedFingerprint.COUNTS,
                        Normaliser.PARAMETER));
    }

    /** Environments of atoms told apart by their connectivity. */
    public static EcfpFamily connectivity() {
        return new EcfpFamily(
                "ecfp",
                "Extended-connectivity fingerprint: the environments of every atom up to a radius in bonds, hashed to"
                        + " a fixed number of places. For a polymer the environments are those of the endless chain.",
                AtomInvariant.CONNECTIVITY);
    }

    /** Environments of atoms told apart by what they do. */
    public static EcfpFamily function() {
        return new EcfpFamily(
                "fcfp",
                "Functional-class fingerprint: environments as in ecfp, of atoms told apart only as hydrogen-bond"
                        + " donor or acceptor, aromatic, halogen, basic or acidic.",
                AtomInvariant.FUNCTION);
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        int radius = values.integer("radius");
        var environments = new FoldedFingerprint.Features() {
            @Override
            public String noun() {
                return "atom environment of radius up to " + radius;
            }

            @Override
            public int reach() {
                return 2 * radius + 1;
            }

            @Override
            public int[] identifiers(MolecularGraph graph) {
                return new CircularEnvironments(graph, invariant, radius).identifiers();
            }
        };
        return new FoldedFingerprint(info, info.name() + 2 * radius, environments, values);
    }
}
