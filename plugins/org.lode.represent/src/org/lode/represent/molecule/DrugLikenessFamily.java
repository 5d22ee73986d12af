package org.lode.represent.molecule;

import java.util.List;
import org.lode.represent.Descriptor;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorInfo;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.ParameterValues;

/** The descriptors named {@code qed}. */
public final class DrugLikenessFamily implements DescriptorFamily {
    private static final DescriptorInfo INFO = new DescriptorInfo(
            "qed",
            1,
            List.of(MaterialKind.MOLECULE),
            "Quantitative estimate of drug-likeness with the paper's three sets of weights, and those of its eight"
                    + " properties that `descriptors2d` doesn't have. Counts as RDKit does.",
            "G. R. Bickerton et al., Nature Chem. 4 (2012) 90, doi:10.1038/nchem.1243; structural alerts after R. Brenk et"
                    + " al., ChemMedChem 3 (2008) 435, doi:10.1002/cmdc.200700139, as RDKit lists them",
            List.of());

    private static final List<DescriptorColumn> COLUMNS = List.of(
            new DescriptorColumn("qed", "", "Drug-likeness from 0 to 1 with the mean weights"),
            new DescriptorColumn("qed_max", "", "Drug-likeness with the weights of the most information"),
            new DescriptorColumn("qed_unit", "", "Drug-likeness with all weights the same"),
            new DescriptorColumn("qed_acceptors", "", "Hydrogen-bond acceptors by the paper's patterns"),
            new DescriptorColumn(
                    "qed_rotatable_bonds", "", "Bonds that turn freely, without those of amides, esters and the like"),
            new DescriptorColumn(
                    "qed_aromatic_rings",
                    "",
                    "Rings that are left without the aliphatic ring atoms that have an aliphatic neighbour"),
            new DescriptorColumn(
                    "qed_alerts", "", "Structural alerts, out of " + StructuralAlerts.patterns() + ", each once"));

    @Override
    public DescriptorInfo info() {
        return INFO;
    }

    @Override
    public Descriptor create(ParameterValues values) {
        return new Estimate();
    }

    private static final class Estimate implements Descriptor {
        @Override
        public DescriptorInfo info() {
            return INFO;
        }

        @Override
        public List<DescriptorColumn> columns() {
            return COLUMNS;
        }

        @Override
        public void compute(Material material, double[] row, int offset) throws MaterialException {
            if (!(material instanceof Molecule molecule)) {
                throw new MaterialException("'" + material.text() + "' is a "
                        + material.kind().label() + "; descriptor 'qed' takes molecules.");
            }
            var properties = DrugProperties.of(molecule.graph(), StructuralAlerts.standard());
            row[offset] = DrugLikeness.of(properties, DrugLikeness.Weights.MEAN);
            row[offset + 1] = DrugLikeness.of(properties, DrugLikeness.Weights.MAXIMUM);
            row[offset + 2] = DrugLikeness.of(properties, DrugLikeness.Weights.UNIT);
            row[offset + 3] = properties.acceptors();
            row[offset + 4] = properties.rotatableBonds();
            row[offset + 5] = properties.aromaticRings();
            row[offset + 6] = properties.alerts();
        }
    }
}
