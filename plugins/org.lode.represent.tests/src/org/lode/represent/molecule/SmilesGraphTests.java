package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.MaterialException;
import org.lode.represent.SharedData;

/** The graph read straight from SMILES is that of CDK's structure, atom by atom. */
class SmilesGraphTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CCO",
                "*CC([*:2])c1ccccc1",
                "c1ccc2cc3ccccc3cc2c1",
                "c1cc2ccc3cccc4ccc(c1)c2c34",
                "C1=CC2=CC=CC=CC2=C1",
                "c1cc[n+]([O-])cc1",
                "O=c1cc[nH]c2ccccc12",
                "C1=CC=CC=CC=C1",
                "c1c[se]c2ccsc12",
                "[cH-]1cccc1.[Fe+2].[cH-]1cccc1",
                "C1CC2CCC1CC2",
                "C12C3C4C1C5C2C3C45",
                "C1CC12CC2",
                "O=S1(=O)C=CC=C1",
                "O=S1C=CC=C1",
                "CN(=O)=O",
                "C[N+](=O)[O-]",
                "F[C@](Cl)(Br)I",
                "C[C@H](N)C(=O)O",
                "C[C@@H]1CC[C@H](O)CC1",
                "F/C=C/F",
                "F/C=C\\C=C/Cl",
                "F/C(Cl)=C(/F)Cl",
                "C/C=C1/CCCC1",
                "[2H]C([2H])([2H])O",
                "[13CH4]",
                "[NH4+].[Cl-]",
                "CC=[C@]=CC",
                "F[Pt@SP1](Cl)(Br)I",
                "[H][H]",
                "[O-][n+]1ccccc1C(=O)[O-].[Na+]",
                "C%10CCCC%10",
                "N1C=CC=C1P1C=CC=C1",
                "b1ccccc1"
            })
    void aGraphIsThatOfTheStructureReadByCdk(String smiles) throws MaterialException {
        assertEquals(figures(GraphReader.read(SmilesReader.read(smiles))), figures(SmilesGraph.read(smiles)));
    }

    @Test
    void graphsOfSharedMoleculesAreThoseOfCdk() throws Exception {
        for (var smiles : SharedData.firstWords("molecules/zinc250k_test.smi").subList(0, 2000)) {
            assertEquals(
                    figures(GraphReader.read(SmilesReader.read(smiles))), figures(SmilesGraph.read(smiles)), smiles);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1CC", "c1cccc1", "CC(", "C(C)(C)(C)(C)C", "[Xx]", "C=", "CC-.C", "", "C&C", "c1ccccc1)"})
    void whatIsNoSmilesIsRefusedWithTheSameReason(String text) {
        var expected = assertThrows(MaterialException.class, () -> SmilesReader.read(text));
        assertEquals(
                expected.getMessage(),
                assertThrows(MaterialException.class, () -> SmilesGraph.read(text))
                        .getMessage());
    }

    private static List<String> figures(MolecularGraph graph) {
        var figures = new ArrayList<String>();
        for (int atom = 0; atom < graph.atoms(); atom++) {
            figures.add(graph.element(atom) + " " + graph.charge(atom) + " " + graph.hydrogens(atom) + " "
                    + graph.isotope(atom) + " " + graph.aromatic(atom));
        }
        for (int bond = 0; bond < graph.bonds(); bond++) {
            figures.add(graph.from(bond) + "-" + graph.to(bond) + " " + graph.order(bond) + " "
                    + graph.aromaticBond(bond) + " " + graph.ringBond(bond));
        }
        for (int ring = 0; ring < graph.rings(); ring++) {
            var atoms = new int[graph.ringSize(ring)];
            for (int i = 0; i < atoms.length; i++) {
                atoms[i] = graph.ringAtom(ring, i);
            }
            figures.add(Arrays.toString(atoms));
        }
        graph.centres()
                .forEach(centre ->
                        figures.add(centre.centre() + Arrays.toString(centre.carriers()) + centre.clockwise()));
        graph.stereoBonds().forEach(stereo -> figures.add(stereo.toString()));
        return figures;
    }
}
