package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;
import org.lode.represent.RowLimits;
import org.lode.represent.SharedData;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.fingerprint.ExtendedFingerprinter;
import org.openscience.cdk.fingerprint.Fingerprinter;
import org.openscience.cdk.fingerprint.IFingerprinter;

/** Fingerprints of paths have the bits of CDK 2.12's classes, which can't be interrupted. */
class PathKeysTests {
    private static void assertAsCdk(String smiles) throws MaterialException, CDKException {
        assertAsCdk(new Fingerprinter(), new PathKeys(false), smiles);
        assertAsCdk(new ExtendedFingerprinter(), new PathKeys(true), smiles);
    }

    private static void assertAsCdk(IFingerprinter cdk, PathKeys keys, String smiles)
            throws MaterialException, CDKException {
        var molecule = Molecule.parse(smiles);
        assertEquals(cdk.getBitFingerprint(molecule.structure()).asBitSet(), keys.of(molecule), smiles);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C",
                "[H][H]",
                "[Na+].[Cl-]",
                "CCO",
                "c1ccc2ccccc2c1",
                "Cn1cnc2c1c(=O)n(C)c(=O)n2C",
                "BrC(Cl)(I)C#N",
                "C[Si](C)(C)O[As](=O)(O)O",
                "[Fe]C[Cr]",
                "C1CC12CC2",
                "C12C3C4C1C5C2C3C45",
                "O=[N+]([O-])c1ccc(cc1)[Se]C",
                "C/C=C/C[C@H](N)C(=O)O",
                "C1CCCCCCCCCCC1"
            })
    void theBitsAreCdks(String smiles) throws MaterialException, CDKException {
        assertAsCdk(smiles);
    }

    @Test
    void theBitsOfSharedMoleculesAreCdks() throws MaterialException, CDKException {
        for (var smiles : SharedData.column("molecules/FreeSolv.csv", "smiles")) {
            assertAsCdk(smiles);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"paths", "extendedpaths", "klekotaroth", "pubchem", "maccs", "substructures", "estatekeys"})
    void aLargeMoleculeIsDescribedOrRejectedForItsTime(String name) throws MaterialException {
        var chain = "C".repeat(1999);
        var features = new Featurizer(Recipe.parse(name), 1, new RowLimits(2000, 0.05))
                .parseAndCompute(MaterialKind.MOLECULE, List.of(chain), Progress.NONE);
        Optional<String> reason = features.rejections().stream()
                .map(rejection -> rejection.reason())
                .findFirst();
        assertTrue(reason.isEmpty() || reason.get().contains("take longer than"), () -> "" + reason);
    }
}
