package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Molecule;
import org.lode.represent.Recipe;

class FingerprintTests {
    @ParameterizedTest
    @CsvSource({"CCO, 3", "CC(=O)Oc1ccccc1C(=O)O, 78", "C1CC1, 3", "[Na+].[Cl-], 0"})
    void thereAreAsManyPairsAsPairsOfConnectedAtoms(String smiles, double pairs) throws MaterialException {
        // n (n - 1) / 2 for n heavy atoms in one piece
        assertEquals(pairs, Arrays.stream(row("atompairs(size=16384)", smiles)).sum());
    }

    @ParameterizedTest
    @CsvSource({"CCO, 0", "CCCC, 1", "CC(=O)Oc1ccccc1C(=O)O, 19", "C1CCCCC1, 6"})
    void thereAreAsManyTorsionsAsRowsOfFourAtoms(String smiles, double torsions) throws MaterialException {
        // RDKit 2022.09.3, GetTopologicalTorsionFingerprint: sum of the counts
        assertEquals(torsions, Arrays.stream(row("torsions", smiles)).sum());
    }

    @Test
    void isostericAtomsHaveTheSameFunction() throws MaterialException {
        // chlorine and bromine are both halogens
        assertEquals(Arrays.toString(row("fcfp", "Clc1ccccc1")), Arrays.toString(row("fcfp", "Brc1ccccc1")));
        assertFalse(Arrays.equals(row("ecfp", "Clc1ccccc1"), row("ecfp", "Brc1ccccc1")));
    }

    @ParameterizedTest
    @CsvSource({
        "maccs, 166",
        "pubchem, 881",
        "klekotaroth, 4860",
        "estatekeys, 79",
        "substructures, 307",
        "paths, 1024",
        "extendedpaths, 1024"
    })
    void structuralKeysHaveTheirPublishedSize(String name, int size) throws MaterialException {
        var recipe = Recipe.parse(name);
        assertEquals(size, recipe.size());
        assertFalse(recipe.accepts(MaterialKind.POLYMER));
    }

    @ParameterizedTest
    @CsvSource({
        // the published list: 164 oxygen, 161 nitrogen, 165 ring, 162 aromatic, 134 halogen, 88 sulfur
        "CCO, 164, 1",
        "CCO, 161, 0",
        "c1ccccc1, 165, 1",
        "c1ccccc1, 162, 1",
        "C1CCCCC1, 162, 0",
        "CCl, 134, 1",
        "CS, 88, 1",
        "CN, 161, 1"
    })
    void maccsKeysMeanWhatTheListSays(String smiles, int key, double bit) throws MaterialException {
        assertEquals(bit, row("maccs", smiles)[key - 1]);
    }

    /**
     * All keys that RDKit 2022.09.3 sets (GenMACCSKeys), of molecules without what both read differently.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "CC(=O)Oc1ccccc1C(=O)O"
                        + " 89,113,123,126,127,136,139,140,143,144,146,150,152,154,157,159,160,162,163,164,165",
                "CC(C)Cc1ccc(cc1)C(C)C(=O)O 74,115,123,139,141,149,154,155,157,159,160,162,163,164,165",
                "OCC1OC(O)C(O)C(O)C1O"
                        + " 53,54,57,72,82,89,90,91,98,109,123,127,131,132,137,139,140"
                        + ",143,146,150,152,153,155,157,159,163,164,165",
                "Clc1ccccc1 87,103,107,134,162,163,165",
                "CS(=O)(=O)N"
                        + " 32,33,51,55,58,60,61,67,69,73,84,88,93,94,102,106,112"
                        + ",117,124,130,136,148,151,156,159,160,161,164"
            })
    void maccsKeysAreThoseOfRdkit(String smiles, String keys) throws MaterialException {
        var row = row("maccs", smiles);
        var set = IntStream.rangeClosed(1, row.length)
                .filter(key -> row[key - 1] > 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        assertEquals(keys, set);
    }

    /**
     * RDKit 2022.09.3 sets these keys, the patterns of CDK's list don't. RDKit's key 101 takes rings of up to fourteen
     * atoms, the ring around two fused ones included, ours rings of eight; its key 125 aromatic rings of any size, ours
     * those of six. RDKit lets a ring close a chain whose two ends are different atoms for us, and its key 118 counts
     * the ends of CH2CH2, of which one group has two.
     */
    @ParameterizedTest
    @CsvSource({
        "CN1C=NC2=C1C(=O)N(C)C(=O)N2C, 101",
        "CN1C=NC2=C1C(=O)N(C)C(=O)N2C, 125",
        "C1CCCCCCCCCCC1, 101",
        "c1ccc2[nH]ccc2c1, 125",
        "CC(C)CCC(C)C, 118",
        "OC1CC1, 90",
        "NC1CCC1, 91",
        "CC1CC1C=O, 116",
        "C1CCNCC1, 128",
        "C1CSCO1, 129",
        "C1CN1, 147"
    })
    void maccsKeysThatRdkitTakesMoreWidely(String smiles, int key) throws MaterialException {
        assertEquals(0, row("maccs", smiles)[key - 1]);
    }

    private static double[] row(String recipeText, String smiles) throws MaterialException {
        var recipe = Recipe.parse(recipeText);
        var row = new double[recipe.size()];
        recipe.compute(Molecule.parse(smiles), row);
        return row;
    }
}
