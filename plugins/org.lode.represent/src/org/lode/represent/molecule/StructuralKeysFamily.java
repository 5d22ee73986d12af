package org.lode.represent.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
import org.openscience.cdk.fingerprint.EStateFingerprinter;
import org.openscience.cdk.fingerprint.KlekotaRothFingerprinter;
import org.openscience.cdk.fingerprint.SubstructureFingerprinter;

/** Fingerprints of bits for fixed patterns or for hashed paths, for molecules. */
public final class StructuralKeysFamily implements DescriptorFamily {
    private final DescriptorInfo info;
    private final Supplier<StructuralKeys> maker;

    private StructuralKeysFamily(String name, String description, String citation, Supplier<StructuralKeys> maker) {
        this.info = new DescriptorInfo(name, 1, List.of(MaterialKind.MOLECULE), description, citation, List.of());
        this.maker = maker;
    }

    /** All of them. */
    public static List<DescriptorFamily> all() {
        return List.of(
                new StructuralKeysFamily(
                        "maccs",
                        "The 166 public MDL keys, one bit each, by the patterns of CDK's list. RDKit takes nine of"
                                + " them more widely: 101 (here rings of eight atoms; there of up to fourteen, those"
                                + " around fused rings included), 125 (here aromatic rings of six atoms; there of any"
                                + " size), 118 (there one CH2CH2 counts as two), and 90, 91, 116, 128, 129 and 147,"
                                + " whose chains a ring may close there. The other keys were the same for 2,000"
                                + " molecules.",
                        "J. L. Durant et al., J. Chem. Inf. Comput. Sci. 42 (2002) 1273, doi:10.1021/ci010132r",
                        MaccsKeys::new),
                new StructuralKeysFamily(
                        "pubchem",
                        "PubChem's 881 substructure keys, one bit each, in the order and with the patterns of"
                                + " PubChem's specification.",
                        "PubChem Substructure Fingerprint, version 1.3, National Library of Medicine (2009),"
                                + " ftp.ncbi.nlm.nih.gov/pubchem/specifications/pubchem_fingerprints.pdf",
                        PubchemKeys::new),
                new StructuralKeysFamily(
                        "klekotaroth",
                        "4860 bits for substructures that are frequent among biologically active molecules: the"
                                + " patterns of the paper's supplement, as CDK's KlekotaRothFingerprinter lists them.",
                        "J. Klekota, F. P. Roth, Bioinformatics 24 (2008) 2518, doi:10.1093/bioinformatics/btn479",
                        () -> new SubstructureKeys(new KlekotaRothFingerprinter())),
                new StructuralKeysFamily(
                        "estatekeys",
                        "79 bits for the atom types of the electrotopological state." + CdkKeys.CITATION,
                        "L. H. Hall, L. B. Kier, J. Chem. Inf. Comput. Sci. 35 (1995) 1039, doi:10.1021/ci00028a014",
                        () -> new CdkKeys(EStateFingerprinter::new)),
                new StructuralKeysFamily(
                        "substructures",
                        "307 bits for the functional groups of C. Laggner's list.",
                        "C. Laggner, SMARTS Patterns for Functional Group Classification (Inte:Ligand 2005)",
                        () -> new SubstructureKeys(new SubstructureFingerprinter())),
                new StructuralKeysFamily(
                        "paths",
                        "1024 bits for hashed paths of up to eight atoms." + CdkKeys.CITATION,
                        "C. Steinbeck et al., J. Chem. Inf. Comput. Sci. 43 (2003) 493, doi:10.1021/ci025584y",
                        () -> new PathKeys(false)),
                new StructuralKeysFamily(
                        "extendedpaths",
                        "1024 bits for hashed paths of up to eight atoms and for rings." + CdkKeys.CITATION,
                        "C. Steinbeck et al., J. Chem. Inf. Comput. Sci. 43 (2003) 493, doi:10.1021/ci025584y",
                        () -> new PathKeys(true)));
    }

    @Override
    public DescriptorInfo info() {
        return info;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new Keys(info, maker.get());
    }

    private static final class Keys implements Descriptor {
        private final DescriptorInfo info;
        private final StructuralKeys keys;
        private final List<DescriptorColumn> columns;

        Keys(DescriptorInfo info, StructuralKeys keys) {
            this.info = info;
            this.keys = keys;
            var made = new ArrayList<DescriptorColumn>();
            for (int bit = 0; bit < keys.size(); bit++) {
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
            try {
                keys.of(molecule).stream().forEach(bit -> row[offset + bit] = 1);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new MaterialException(
                        "Fingerprint '" + info.name() + "' of '" + molecule.text() + "' can't be computed.", e);
            }
        }
    }
}
