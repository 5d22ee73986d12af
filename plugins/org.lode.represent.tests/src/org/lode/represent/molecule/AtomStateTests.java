package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.DescriptorColumn;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

/** Partial charges, Burden eigenvalues and electrotopological states, beside RDKit 2022.09.3. */
class AtomStateTests {
    @ParameterizedTest
    @CsvSource({
        // ComputeGasteigerCharges: largest and smallest charge
        "CCO, 0.040221, -0.396664",
        "CC(=O)Oc1ccccc1C(=O)O, 0.339004, -0.477540",
        "CC#N, 0.058715, -0.198658",
        "c1ccsc1CCN, 0.005772, -0.330113",
        "CC(=O)[O-], 0.038279, -0.550477",
        "C[N+](=O)[O-], 0.193997, -0.264837",
        "OCC(F)(F)C(Cl)Br, 0.295828, -0.390025",
        "CN1C=NC2=C1C(=O)N(C)C(=O)N2C, 0.331703, -0.327863",
        "Cc1ccc(N)cc1O, 0.120034, -0.507607",
        "C1CCCCC1CI, 0.002365, -0.086075",
        "O=C1CCCCCN1, 0.219494, -0.356107",
        "C[Si](C)(C)OC, 0.182682, -0.420758",
        "CP(C)C, -0.044950, -0.116337",
        "N#CC(C#N)=C(C)C, 0.127818, -0.191646",
        "CSC=C, -0.014248, -0.138186"
    })
    void partialChargesAreThoseOfRdkit(String smiles, double largest, double smallest) throws MaterialException {
        assertEquals(largest, value("charges", "max_charge", smiles), 1e-6);
        assertEquals(smallest, value("charges", "min_charge", smiles), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        // BCUT2D: log P and molar refractivity, largest and smallest each
        "CCO, 1.296243, -1.568364, 3.835802, 0.318406",
        "CC(=O)Oc1ccccc1C(=O)O, 2.169835, -2.063000, 5.913066, -0.131414",
        "CC#N, 1.214615, -1.100102, 4.507021, 1.489653",
        "c1ccsc1CCN, 2.067432, -1.999192, 7.094326, 0.988643",
        "CC(=O)[O-], 1.306449, -2.159360, 5.598258, -0.301710",
        "C[N+](=O)[O-], 1.392755, -1.790492, 3.908170, -0.445344",
        "OCC(F)(F)C(Cl)Br, 2.262809, -2.281360, 9.096982, -0.034552",
        "CN1C=NC2=C1C(=O)N(C)C(=O)N2C, 2.011820, -2.369665, 5.691605, 0.705436",
        "Cc1ccc(N)cc1O, 2.172996, -1.830506, 5.465008, 0.471259",
        "C1CCCCC1CI, 2.241306, -2.057318, 14.108760, 0.394659",
        "O=C1CCCCCN1, 2.015844, -2.205676, 5.754309, -0.120276",
        "C[Si](C)(C)OC, 1.969070, -2.217221, 6.691851, 0.410555",
        "CP(C)C, 2.141571, -1.481871, 7.546154, 2.128846",
        "N#CC(C#N)=C(C)C, 1.970891, -1.736796, 5.377448, 1.327952",
        "CSC=C, 1.850596, -1.252815, 8.009452, 2.459682"
    })
    void burdenEigenvaluesAreThoseOfRdkit(String smiles, double most, double least, double mr, double leastMr)
            throws MaterialException {
        var row = row("burden", smiles);
        assertArrayEquals(new double[] {most, least, mr, leastMr}, Arrays.copyOfRange(row, 4, 8), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        // EState.EStateIndices: largest and smallest
        "CCO, 7.569444, 0.250000",
        "CC(=O)Oc1ccccc1C(=O)O, 10.611948, -1.114028",
        "CC#N, 7.319444, 1.430556",
        "c1ccsc1CCN, 5.326389, 0.764398",
        "CC(=O)[O-], 8.888889, -1.083333",
        "C[N+](=O)[O-], 8.805556, -0.500000",
        "OCC(F)(F)C(Cl)Br, 11.846644, -3.220679",
        "CN1C=NC2=C1C(=O)N(C)C(=O)N2C, 11.672037, -0.360000",
        "Cc1ccc(N)cc1O, 9.020093, 0.259259",
        "C1CCCCC1CI, 2.506730, 1.073472",
        "O=C1CCCCCN1, 10.571944, 0.224537",
        "C[Si](C)(C)OC, 5.076389, -1.131173",
        "CP(C)C, 2.231481, 0.379630",
        "N#CC(C#N)=C(C)C, 8.166065, 0.212963",
        "CSC=C, 3.442130, 1.620370"
    })
    void electrotopologicalStatesAreThoseOfRdkit(String smiles, double largest, double smallest)
            throws MaterialException {
        assertEquals(largest, value("estate", "estate_max", smiles), 1e-6);
        assertEquals(smallest, value("estate", "estate_min", smiles), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        // EState.Fingerprinter.FingerprintMol
        "CC(=O)Oc1ccccc1C(=O)O, dO, 2, 21.184768",
        "C[N+](=O)[O-], ddsN, 1, -0.5",
        "CS(C)(=O)=O, ddssS, 1, -2.666667",
        // RDKit counts 1 here, as the pattern's three places on a ring of three atoms are the same set
        "C1CC1, ssCH2, 3, 4.5"
    })
    void statesAreSummedByTypeOfAtom(String smiles, String type, double count, double sum) throws MaterialException {
        assertEquals(count, value("estate", "estate_count_" + type, smiles));
        assertEquals(sum, value("estate", "estate_sum_" + type, smiles), 1e-5);
    }

    @Test
    void chargesOfAChainAreThoseOfItsLongOligomersMiddle() throws MaterialException {
        // the charges die away over twelve bonds, so that the middle of a long molecule is a chain's
        var chain = row("charges", Material.parse(MaterialKind.POLYMER, "*CO*"));
        var graph = Molecule.parse("CO".repeat(40)).graph();
        var charges = new PartialCharges(graph);
        assertEquals(charges.heavy(40), chain[0], 1e-12);
        assertEquals(charges.heavy(41), chain[1], 1e-12);
    }

    @Test
    void metalsHaveNoPartialCharges() {
        var thrown = assertThrows(MaterialException.class, () -> row("charges", "[Na+].[Cl-]"));
        assertEquals("Partial charges (PEOE) aren't defined for the element 'Na'.", thrown.getMessage());
    }

    private static double value(String recipe, String column, String smiles) throws MaterialException {
        var names = Recipe.parse(recipe).columns().stream()
                .map(DescriptorColumn::name)
                .toList();
        return row(recipe, smiles)[names.indexOf(column)];
    }

    private static double[] row(String recipe, String smiles) throws MaterialException {
        return row(recipe, Material.parse(MaterialKind.MOLECULE, smiles));
    }

    private static double[] row(String recipeText, Material material) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        var row = new double[recipe.size()];
        recipe.compute(material, row);
        return row;
    }
}
