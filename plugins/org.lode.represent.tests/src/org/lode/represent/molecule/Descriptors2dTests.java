package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Polymer;
import org.lode.represent.Recipe;

class Descriptors2dTests {
    /**
     * Figures of RDKit 2022.09.3: Crippen.MolLogP, Crippen.MolMR, CalcTPSA, NumHDonors, NumHAcceptors,
     * NumValenceElectrons, Chi1v, Chi2v.
     */
    @ParameterizedTest
    @CsvSource({
        "CCO, -0.0014, 12.7598, 20.23, 1, 1, 20, 1.023335, 0.316228",
        "CC(=O)Oc1ccccc1C(=O)O, 1.3101, 44.7103, 63.60, 1, 3, 68, 3.617454, 2.394956",
        "Cn1cnc2c1c(=O)n(C)c(=O)n2C, -1.0293, 51.1960, 61.82, 0, 6, 74, 4.107928, 3.233449",
        "CC(=O)Nc1ccc(O)cc1, 1.3506, 42.4105, 49.33, 2, 2, 58, 3.249098, 2.228060",
        "O=[N+]([O-])c1ccccc1, 1.5948, 33.0964, 43.14, 0, 2, 46, 2.499439, 1.592659",
        "Cc1ccc(cc1)-c1cc(nn1-c1ccc(cc1)S(N)(=O)=O)C(F)(F)F, 3.5139, 90.1122, 77.98, 1, 4, 136, 8.977331, 7.290740",
        "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O, 0.8608, 85.8045, 86.71, 2, 4, 122, 8.251287, 8.076591",
        "c1ccsc1, 1.7481, 24.3190, 0.00, 0, 1, 26, 2.414214, 1.609645",
        "CC#N, 0.5299, 11.2870, 23.79, 0, 1, 16, 0.723607, 0.223607",
        "C1C2CC3CC1CC(C2)C3, 2.8326, 41.6620, 0.00, 0, 0, 56, 4.898979, 4.878315",
        "C=Cc1ccccc1, 2.3296, 36.5330, 0.00, 0, 0, 40, 2.607607, 1.614808",
        "ClC(Cl)Cl, 1.9864, 21.3470, 0.00, 0, 0, 26, 1.963961, 2.226922",
        "CC[Si](CC)(CC)O, 1.9839, 39.4158, 20.23, 1, 1, 50, 5.974121, 6.855005",
        "[NH3+]CC(=O)[O-], -3.0218, 12.7621, 67.77, 1, 2, 30, 1.261802, 0.622008",
        "C1CO1, 0.0166, 10.8190, 12.53, 0, 1, 18, 1.077350, 0.612372",
        "c1cc[nH]c1, 1.0147, 20.7927, 15.79, 1, 0, 26, 1.577350, 0.884900"
    })
    @Tag("check-21")
    void theFiguresAreThoseOfRdkit(
            String smiles,
            double logP,
            double refractivity,
            double surface,
            double donors,
            double acceptors,
            double electrons,
            double chi1v,
            double chi2v)
            throws MaterialException {
        var values = values(Molecule.parse(smiles));
        assertEquals(logP, values.get("logp"), 1e-4);
        assertEquals(refractivity, values.get("molar_refractivity"), 1e-4);
        assertEquals(surface, values.get("tpsa"), 0.005);
        assertEquals(donors, values.get("h_donors"));
        assertEquals(acceptors, values.get("h_acceptors"));
        assertEquals(electrons, values.get("valence_electrons"));
        assertEquals(chi1v, values.get("chi1v"), 1e-6);
        assertEquals(chi2v, values.get("chi2v"), 1e-6);
    }

    @Test
    void aspirinHasTheCountsOfItsFormula() throws MaterialException {
        // C9H8O4, counted on the drawing
        var values = values(Molecule.parse("CC(=O)Oc1ccccc1C(=O)O"));
        assertEquals(21, values.get("atoms"));
        assertEquals(13, values.get("heavy_atoms"));
        assertEquals(8, values.get("hydrogens"));
        assertEquals(13, values.get("bonds"));
        assertEquals(6, values.get("aromatic_bonds"));
        assertEquals(2, values.get("double_bonds"));
        assertEquals(1, values.get("rings_6"));
        assertEquals(1, values.get("esters"));
        assertEquals(1, values.get("carboxylic_acids"));
        assertEquals(0, values.get("ethers"));
        assertEquals(1, values.get("methyls"));
        assertEquals(180.16, values.get("mass"), 0.01);
    }

    @Test
    void theVolumeIsThatOfThePaper() throws MaterialException {
        // Zhao et al. 2003, section on the calculation: volume = atoms - 5.92 bonds - 14.7 aromatic - 3.8 other rings;
        // benzene by hand: 6 * 20.58 + 6 * 7.24 - 12 * 5.92 - 14.7
        assertEquals(81.18, values(Molecule.parse("c1ccccc1")).get("vdw_volume"), 0.005);
    }

    @ParameterizedTest
    @CsvSource({
        "*CC(*)C(=O)OC, esters, 1",
        "*OC(=O)Oc1ccc(cc1)C(C)(C)c1ccc(*)cc1, carbonates, 1",
        "*C(=O)NCCCCCC*, amides, 1",
        "*NC(=O)CCCCC*, amides, 1",
        "*OC(=O)NCCCCCCNC(=O)OCC*, urethanes, 2",
        "*[Si](C)(C)O*, siloxanes, 1",
        "*CCO*, ethers, 1",
        "*S(=O)(=O)c1ccc(*)cc1, sulfonyl_groups, 1",
        "*N1C(=O)c2ccc(cc2C1=O)*, amides, 2",
        "*CC(*)C#N, nitriles, 1"
    })
    void groupsAcrossTheCutAreSeen(String unit, String name, double count) throws MaterialException {
        assertEquals(count, values(Polymer.parse(unit)).get(name), 1e-12);
    }

    @Test
    void noFigureIsInfiniteOrUndefined() throws MaterialException {
        for (var smiles : new String[] {"[H][H]", "[H+]", "[Na+].[Cl-]", "[He]", "[Fe]", "O", "[C-]#[O+]", "[U]"}) {
            for (double value : values(Molecule.parse(smiles)).values()) {
                assertTrue(Double.isFinite(value), smiles);
            }
        }
    }

    private static Map<String, Double> values(Material material) throws MaterialException {
        var recipe = Recipe.parse("descriptors2d");
        assertTrue(recipe.accepts(MaterialKind.POLYMER));
        var row = new double[recipe.size()];
        recipe.compute(material, row);
        var values = new HashMap<String, Double>();
        for (int i = 0; i < row.length; i++) {
            values.put(recipe.columns().get(i).name(), row[i]);
        }
        return values;
    }
}
