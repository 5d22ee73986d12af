package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.SharedData;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

class CanonicalSmilesTests {
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CC(C)(C)c1ccc(O)cc1",
                "C1CC2CCC1CC2",
                "C12C3C4C1C5C2C3C45",
                "c1ccc2c(c1)ccc1ccccc12",
                "C[C@H](N)C(=O)N[C@@H](C)C(=O)O",
                "C[C@H]1CC[C@@H](C)CC1",
                "C[C@@H](O)[C@H](O)[C@@H](C)O",
                "F/C=C/C=C\\Cl",
                "C/C=C/C(/C=C\\C)=C/C",
                "O=C(COc1ccccc1)N/N=C(/C=C/c1ccccc1)c1ccccc1",
                "C1CCCCCC/C=C/1",
                "[13CH3]C([2H])O",
                "C[N+](C)(C)CC(=O)[O-]",
                "[Na+].[Na+].[O-]C(=O)C([O-])=O",
                "C[S@](=O)CC",
                "CC1=CN=C(N1)[nH0]1cccc1",
                "O=c1[nH]c(=O)c2[nH]cnc2[nH]1"
            })
    void theOrderOfAtomsDoesntMatter(String smiles) throws MaterialException, CDKException {
        var random = new Random(SEED);
        var expected = Molecule.parse(smiles).canonical();
        for (int i = 0; i < 20; i++) {
            var written = shuffled(smiles, random);
            assertEquals(expected, Molecule.parse(written).canonical(), () -> written + ", seed " + SEED);
        }
    }

    /** CDK writes the atoms in an order of our own. */
    private static String shuffled(String smiles, Random random) throws MaterialException, CDKException {
        var structure = SmilesReader.read(smiles);
        var atoms = new ArrayList<Integer>();
        for (int i = 0; i < structure.getAtomCount(); i++) {
            atoms.add(i);
        }
        Collections.shuffle(atoms, random);
        var permuted = new IAtom[atoms.size()];
        for (int i = 0; i < permuted.length; i++) {
            permuted[i] = structure.getAtom(atoms.get(i));
        }
        structure.setAtoms(permuted);
        return new SmilesGenerator(SmiFlavor.Isomeric).create(structure);
    }

    @ParameterizedTest
    @CsvSource({
        "OCC, CCO",
        "C(C)(C)(C)O, CC(C)(C)O",
        "C1=CC=CC=C1, c1ccccc1",
        "C(C(=O)O)N, NCC(=O)O",
        "[H][H], [H][H]",
        "N#N, N#N",
        "[Fe+2], [Fe+2]",
        "[O-][N+](=O)C, C[N+](=O)[O-]"
    })
    void commonMoleculesAreWrittenTheUsualWay(String smiles, String canonical) throws MaterialException {
        assertEquals(canonical, Molecule.parse(smiles).canonical());
    }

    @Test
    void canonicalTextsOfEveryFifthDrugLikeMoleculeAreCanonical() throws MaterialException {
        var texts = SharedData.firstWords("molecules/zinc250k_test.smi");
        for (int i = 0; i < texts.size(); i += 5) {
            var smiles = texts.get(i);
            var canonical = Molecule.parse(smiles).canonical();
            assertEquals(canonical, Molecule.parse(canonical).canonical(), smiles);
        }
    }
}
