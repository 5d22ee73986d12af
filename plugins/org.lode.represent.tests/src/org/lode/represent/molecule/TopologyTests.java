package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

class TopologyTests {
    /**
     * Figures of RDKit 2022.09.3: HallKierAlpha, Kappa1, Kappa2, half the sum of the distance matrix, SlogP_VSA2,
     * SlogP_VSA5, SMR_VSA5, SMR_VSA10.
     *
     * <p>The third shape index differs from RDKit's for even numbers of atoms on purpose: Hall and Kier give (A - 3)(A -
     * 2)^2, RDKit computes (A - 3)^2 (A - 2).
     */
    @ParameterizedTest
    @CsvSource({
        "CC(=O)Oc1ccccc1C(=O)O, -1.84, 9.249606, 3.709251, 246, 17.045138, 17.281726, 6.923737, 11.938611",
        "Cn1cnc2c1c(=O)n(C)c(=O)n2C, -1.85, 8.735233, 2.567948, 258, 18.685277, 0, 0, 11.163878",
        "CC(C)CC, 0, 5, 2.25, 18, 0, 27.192033, 27.192033, 0",
        "C1CCCCC1, 0, 4.166667, 2.222222, 27, 0, 38.524930, 38.524930, 0",
        "CC#N, -0.51, 2.49, 1.49, 4, 0, 6.923737, 6.923737, 0",
        "ClC(Cl)Cl, 0.87, 4.87, 2.128398, 9, 4.295452, 0, 4.295452, 34.802820",
        "C=Cc1ccccc1, -1.04, 5.103678, 2.314107, 64, 0, 5.563451, 0, 6.076020",
        "O=[N+]([O-])c1ccccc1, -1.38, 5.751234, 2.259334, 88, 4.923311, 0, 0, 5.687386"
    })
    void theFiguresAreThoseOfRdkit(
            String smiles,
            double alpha,
            double kappa1,
            double kappa2,
            double wiener,
            double logP1,
            double logP4,
            double refractivity4,
            double refractivity9)
            throws MaterialException {
        var values = values("surface+topology", smiles);
        assertEquals(alpha, values.get("hall_kier_alpha"), 1e-9);
        assertEquals(kappa1, values.get("kappa1"), 1e-5);
        assertEquals(kappa2, values.get("kappa2"), 1e-5);
        assertEquals(wiener, values.get("wiener"), 1e-9);
        assertEquals(logP1, values.get("logp_area1"), 1e-5);
        assertEquals(logP4, values.get("logp_area4"), 1e-5);
        assertEquals(refractivity4, values.get("refractivity_area4"), 1e-5);
        assertEquals(refractivity9, values.get("refractivity_area9"), 1e-5);
    }

    @Test
    void theAreasOfTheBinsAddUp() throws MaterialException {
        var values = values("surface", "CC(=O)Nc1ccc(O)cc1");
        for (var prefix : new String[] {"logp_area", "refractivity_area"}) {
            double sum = values.entrySet().stream()
                    .filter(value -> value.getKey().startsWith(prefix))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            assertEquals(values.get("labute_area"), sum, 1e-9);
        }
    }

    @Test
    void butaneHasTheDistancesOfAPath() throws MaterialException {
        // path of four: distances 1 1 1 2 2 3; eccentricities 3 2 2 3; J = 3 (2 / sqrt(6 * 4) + 1 / 4)
        var values = values("topology", "CCCC");
        assertEquals(10, values.get("wiener"));
        assertEquals(3, values.get("diameter"));
        assertEquals(2, values.get("radius"));
        assertEquals(1.0 / 3, values.get("petitjean"), 1e-12);
        assertEquals(2.5, values.get("mean_eccentricity"), 1e-12);
        assertEquals(3 + 2 * 0.5 + 1.0 / 3, values.get("harary"), 1e-12);
        assertEquals(3 * (2 / Math.sqrt(24) + 0.25), values.get("balaban_j"), 1e-12);
        assertEquals(1 + 4 + 4 + 1, values.get("zagreb1"));
        assertEquals(2 + 4 + 2, values.get("zagreb2"));
    }

    @Test
    void informationIsThatOfTheClassesOfAtoms() throws MaterialException {
        // propane: two CH3 and one CH2
        double expected = -(2.0 / 3 * Math.log(2.0 / 3) + 1.0 / 3 * Math.log(1.0 / 3)) / Math.log(2);
        var values = values("topology", "CCC");
        assertEquals(expected, values.get("ic0"), 1e-12);
        assertEquals(3 * expected, values.get("tic0"), 1e-12);
        assertEquals(Math.log(3) / Math.log(2) - expected, values.get("cic0"), 1e-12);
        assertEquals(0, values("topology", "c1ccccc1").get("ic3"), 1e-12);
    }

    @Test
    void autocorrelationsOfButaneAreComputedByHand() throws MaterialException {
        // hydrogens 3 2 2 3: products of neighbours 6 + 4 + 6, of ends 9; mean 2.5, variance 0.25
        var values = values("autocorrelation", "CCCC");
        assertEquals(26, values.get("ats0_hydrogens"));
        assertEquals(16, values.get("ats1_hydrogens"));
        assertEquals(9, values.get("ats3_hydrogens"));
        assertEquals((-0.25 + 0.25 - 0.25) / 3 / 0.25, values.get("moran1_hydrogens"), 1e-12);
        assertEquals(1, values.get("moran3_hydrogens"), 1e-12);
        assertEquals((1 + 0 + 1) / (2.0 * 3) / 0.25, values.get("geary1_hydrogens"), 1e-12);
        assertEquals(0, values.get("moran1_mass"));
        assertEquals(1, values.get("geary1_mass"));
    }

    @Test
    void thereAreMoreThanTwoHundredDescriptors() throws MaterialException {
        assertTrue(
                Recipe.parse("descriptors2d+autocorrelation+surface+topology").size() > 300);
    }

    @Test
    void noFigureIsInfiniteOrUndefined() throws MaterialException {
        for (var smiles : new String[] {"[H][H]", "[H+]", "[Na+].[Cl-]", "[He]", "C", "CC", "O", "[C-]#[O+]", "[U]"}) {
            values("autocorrelation+surface+topology", smiles)
                    .forEach((name, value) -> assertTrue(Double.isFinite(value), smiles + " " + name + " " + value));
        }
    }

    private static Map<String, Double> values(String recipeText, String smiles) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        var row = new double[recipe.size()];
        recipe.compute(Molecule.parse(smiles), row);
        var values = new HashMap<String, Double>();
        for (int i = 0; i < row.length; i++) {
            values.put(recipe.columns().get(i).name(), row[i]);
        }
        return values;
    }
}
