package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.ParameterValues;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.fingerprint.EStateFingerprinter;
import org.openscience.cdk.fingerprint.ExtendedFingerprinter;
import org.openscience.cdk.fingerprint.Fingerprinter;
import org.openscience.cdk.fingerprint.IFingerprinter;
import org.openscience.cdk.fingerprint.MACCSFingerprinter;
import org.openscience.cdk.fingerprint.PubchemFingerprinter;
import org.openscience.cdk.fingerprint.SubstructureFingerprinter;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/** Fingerprints that CDK computes: bits for fixed patterns or for hashed paths, for molecules. */
public final class StructuralKeysFamily implements DescriptorFamily {
    private static final String CDK = " Computed by CDK (E. L. Willighagen et al., J. Cheminf. 9 (2017) 33).";

    private final DescriptorInfo info;
    private final boolean explicitHydrogens;
    private final Supplier<IFingerprinter> maker;

    private StructuralKeysFamily(
            String name,
            String description,
            String citation,
            boolean explicitHydrogens,
            Supplier<IFingerprinter> maker) {
        this.info = new DescriptorInfo(name, 1, List.of(MaterialKind.MOLECULE), description + CDK, citation, List.of());
        this.explicitHydrogens = explicitHydrogens;
        this.maker = maker;
    }

    /** All of them. */
    public static List<DescriptorFamily> all() {
        return List.of(
                new StructuralKeysFamily(
                        "maccs",
                        "The 166 public MDL keys, one bit each.",
                        "J. L. Durant et al., J. Chem. Inf. Comput. Sci. 42 (2002) 1273, doi:10.1021/ci010132r",
                        false,
                        MACCSFingerprinter::new),
                new StructuralKeysFamily(
                        "pubchem",
                        "PubChem's 881 substructure keys, one bit each.",
                        "PubChem Substructure Fingerprint, version 1.3, National Library of Medicine (2009)",
                        true,
                        () -> new PubchemFingerprinter(SilentChemObjectBuilder.getInstance())),
                new StructuralKeysFamily(
                        "estatekeys",
                        "79 bits for the atom types of the electrotopological state.",
                        "L. H. Hall, L. B. Kier, J. Chem. Inf. Comput. Sci. 35 (1995) 1039, doi:10.1021/ci00028a014",
                        false,
                        EStateFingerprinter::new),
                new StructuralKeysFamily(
                        "substructures",
                        "307 bits for the functional groups of C. Laggner's list.",
                        "C. Laggner, SMARTS Patterns for Functional Group Classification (Inte:Ligand 2005)",
                        false,
                        SubstructureFingerprinter::new),
                new StructuralKeysFamily(
                        "paths",
                        "1024 bits for hashed paths of up to eight atoms.",
                        "C. Steinbeck et al., J. Chem. Inf. Comput. Sci. 43 (2003) 493, doi:10.1021/ci025584y",
                        false,
                        Fingerprinter::new),
                new StructuralKeysFamily(
                        "extendedpaths",
                        "1024 bits for hashed paths of up to eight atoms and for rings.",
                        "C. Steinbeck et al., J. Chem. Inf. Comput. Sci. 43 (2003) 493, doi:10.1021/ci025584y",
                        false,
                        ExtendedFingerprinter::new));
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new Keys();
    }

    private final class Keys implements Descriptor {
        /** CDK's fingerprinters may be used by one thread at a time and are slow to make. */
        private final Queue<IFingerprinter> idle = new ConcurrentLinkedQueue<>();

        private final List<DescriptorColumn> columns;

        Keys() {
            var first = maker.get();
            idle.add(first);
            var made = new ArrayList<DescriptorColumn>();
            for (int bit = 0; bit < first.getSize(); bit++) {
                made.add(new DescriptorColumn(
                        info.name() + "_" + bit,
                        "",
                        "1 if bit " + bit + " of fingerprint '" + info.name() + "' is set"));
            }
            columns = List.copyOf(made);
        }

        @Override
        public DescriptorInfo info() {
            return info;
        }

        @Override
        public List<DescriptorColumn> columns() {
            return columns;
        }

        @Override
        public void compute(Material material, double[] row, int offset) throws MaterialException {
            if (!(material instanceof Molecule molecule)) {
                throw new MaterialException("'" + material.text() + "' is a "
                        + material.kind().label() + "; descriptor '" + info.name() + "' takes molecules.");
            }
            var waiting = idle.poll();
            var fingerprinter = waiting == null ? maker.get() : waiting;
            try {
                var bits = fingerprinter.getBitFingerprint(prepared(molecule)).asBitSet();
                bits.stream().forEach(bit -> row[offset + bit] = 1);
            } catch (CDKException | RuntimeException e) {
                throw new MaterialException(
                        "Fingerprint '" + info.name() + "' of '" + molecule.text() + "' can't be computed.", e);
            } finally {
                idle.add(fingerprinter);
            }
        }

        private IAtomContainer prepared(Molecule molecule) {
            var structure = molecule.structure();
            if (explicitHydrogens) {
                AtomContainerManipulator.convertImplicitToExplicitHydrogens(structure);
            }
            return structure;
        }
    }
}
