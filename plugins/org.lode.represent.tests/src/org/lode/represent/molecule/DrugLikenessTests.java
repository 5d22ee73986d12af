package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.Recipe;

class DrugLikenessTests {
    /** Figures of RDKit 2022.09.3, module QED: qed, weights_max, weights_none, and HBA, ROTB, AROM, ALERTS of properties. */
    @ParameterizedTest
    @CsvSource({
        "CCO, 0.406808, 0.436003, 0.391802, 1, 0, 0, 0",
        "CC(=O)Oc1ccccc1C(=O)O, 0.550122, 0.491463, 0.673403, 4, 2, 1, 2",
        "Cn1cnc2c1c(=O)n(C)c(=O)n2C, 0.538463, 0.558007, 0.593214, 3, 0, 2, 0",
        "O=[N+]([O-])c1ccccc1, 0.420076, 0.372635, 0.552280, 2, 1, 1, 2",
        "Cc1ccc(cc1)-c1cc(nn1-c1ccc(cc1)S(N)(=O)=O)C(F)(F)F, 0.754105, 0.786060, 0.768542, 3, 3, 3, 0",
        "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O, 0.797763, 0.783423, 0.799709, 5, 4, 1, 1",
        "C1C2CC3CC1CC(C2)C3, 0.480101, 0.519513, 0.315895, 0, 0, 0, 0",
        "CN1CCC[C@H]1c1cccnc1, 0.626152, 0.626723, 0.647606, 2, 1, 1, 0",
        "OCC1OC(O)C(O)C(O)C1O, 0.290153, 0.323810, 0.294627, 6, 1, 0, 0",
        "N=C(CCSCc1csc(N=C(N)N)n1)NS(N)(=O)=O, 0.253143, 0.212926, 0.279871, 6, 7, 1, 3",
        "CNC(=NCCSCc1nc[nH]c1C)NC#N, 0.234659, 0.155015, 0.402833, 5, 5, 1, 5",
        "CCCCCNC(=N)NN=Cc1c[nH]c2ccc(CO)cc12, 0.234872, 0.164805, 0.388247, 3, 7, 2, 4",
        "CC(C)C1=CC2=C(C)C=CC2=C(C)C=C1, 0.631128, 0.672974, 0.390704, 0, 1, 2, 0",
        "[Na+].CC(=O)[O-], 0.277649, 0.309610, 0.330267, 2, 0, 0, 1"
    })
    void theFiguresAreThoseOfRdkit(
            String smiles,
            double estimate,
            double mostInformation,
            double unit,
            double acceptors,
            double rotatableBonds,
            double aromaticRings,
            double alerts)
            throws MaterialException {
        var row = row(Molecule.parse(smiles));
        assertEquals(estimate, row[0], 1e-4);
        assertEquals(mostInformation, row[1], 1e-4);
        assertEquals(unit, row[2], 1e-4);
        assertEquals(acceptors, row[3]);
        assertEquals(rotatableBonds, row[4]);
        assertEquals(aromaticRings, row[5]);
        assertEquals(alerts, row[6]);
    }

    @ParameterizedTest
    @CsvSource({
        // the original program's figures that RDKit's documentation quotes, to three digits
        "N=C(CCSCc1csc(N=C(N)N)n1)NS(N)(=O)=O, 0.253",
        "CNC(=NCCSCc1nc[nH]c1C)NC#N, 0.234",
        "CCCCCNC(=N)NN=Cc1c[nH]c2ccc(CO)cc12, 0.234"
    })
    void theEstimateIsThatOfTheAuthorsProgram(String smiles, double estimate) throws MaterialException {
        assertEquals(estimate, row(Molecule.parse(smiles))[0], 1e-3);
    }

    @Test
    void atomsAloneHaveAnEstimate() throws MaterialException {
        for (var smiles : new String[] {"[H][H]", "[Na+].[Cl-]", "[He]", "[U]"}) {
            var row = row(Molecule.parse(smiles));
            assertTrue(Arrays.stream(row).allMatch(Double::isFinite), smiles);
            assertTrue(row[0] > 0 && row[0] < 1, smiles);
        }
    }

    @Test
    void aChainHasNone() {
        var message = assertThrows(MaterialException.class, () -> row(Polymer.parse("*CC*")))
                .getMessage();
        assertEquals("'*CC*' is a polymer; descriptor 'qed' takes molecules.", message);
    }

    private static double[] row(Material material) throws MaterialException {
        var recipe = Recipe.parse("qed");
        var row = new double[recipe.size()];
        recipe.parts().get(0).compute(material, row, 0);
        return row;
    }
}
