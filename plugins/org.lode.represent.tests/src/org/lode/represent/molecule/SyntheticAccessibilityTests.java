package org.lode.represent.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;

class SyntheticAccessibilityTests {
    /** Fragments are counted in a smaller set; 95 of 100 molecules that it doesn't hold differ by less. */
    private static final double TOLERANCE = 0.6;

    @ParameterizedTest
    @CsvSource({
        // RDKit 2022.09.3, Contrib/SA_Score/sascorer.py, calculateScore
        "CCO, 1.98",
        "CC(=O)Oc1ccccc1C(=O)O, 1.58",
        "c1ccccc1, 1.00",
        "CN1C=NC2=C1C(=O)N(C)C(=O)N2C, 2.30",
        "CC(C)Cc1ccc(cc1)C(C)C(=O)O, 2.19",
        "C1CC2CCC1C2, 2.99",
        "CC(=O)Nc1ccc(O)cc1, 1.41",
        "O=C(O)CCCCC(=O)O, 1.59",
        "NCCCCCCN, 1.89",
        "CC12CCC3C(CCC4=CC(=O)CCC34C)C1CCC2O, 3.90",
        "COC(=O)C(C)=C, 2.32",
        "C=Cc1ccccc1, 1.55",
        "CC(C)(c1ccc(O)cc1)c1ccc(O)cc1, 1.83",
        "C1CC12CC2, 2.96",
        "O=C1OC(=O)c2cc3c(cc12)C(=O)OC3=O, 2.49"
    })
    void theScoreIsNearRdkits(String smiles, double score) throws MaterialException {
        assertEquals(score, SyntheticAccessibility.of(Molecule.parse(smiles).graph()), TOLERANCE);
    }

    /** None of these is among the molecules whose fragments are counted or whose scores the constants are fitted to. */
    @ParameterizedTest
    @CsvSource({
        // macrocycles
        "C1CCCCCCCC(=O)OCCCCCCC1, 2.32",
        "CCCCCCCC1CCCC(O)=NCCCN(O)CCCCNCCCN1, 3.95",
        "C[Si]1(O[Si](O[Si](O[Si](O[Si](O1)(C)C)(C)C)(C)C)(C)C)C, 4.45",
        // a peptide-like drug, capped repeat units, an acceptor of a solar cell
        "CN[C@@H](C)C(=O)N[C@H](C(=O)N[C@H]1CCCN(CCc2ccc(Br)cc2)C1)C(C)(C)C, 3.28",
        "CCCCSc1csc(-c2cc(SCCCC)c(-c3ccccc3)s2)c1, 2.83",
        "CC1CCC(CNC(=O)CCCCCCCCCCC(N)=O)CC1, 2.12",
        "Fc1cc(-c2ccnc(C(F)(F)F)n2)c2nsnc2c1-c1ccnc(C(F)(F)F)n1, 3.24"
    })
    void theScoreOfOtherMoleculesIsNearRdkits(String smiles, double score) throws MaterialException {
        assertEquals(score, SyntheticAccessibility.of(Molecule.parse(smiles).graph()), 0.4);
    }

    @Test
    void aCationIsEasierThanForRdkitWhoseTableHasFewOfThem() throws MaterialException {
        // RDKit's scores of the cation and of the neutral amine
        double itsCation = 3.97;
        double itsAmine = 2.55;
        double cation = SyntheticAccessibility.of(
                Molecule.parse("CC(C)[NH+](C)CCNCc1cnc(-c2cccs2)s1").graph());
        assertTrue(cation < itsCation && cation > itsAmine, "score " + cation);
    }

    @ParameterizedTest
    @CsvSource({"C1CC12CC2, 1, 0", "C1CC2CCC1C2, 0, 2", "C1CCC2CCCCC2C1, 0, 0", "C1C2CC3CC1CC(C2)C3, 0, 4"})
    void junctionsOfRingsAreCounted(String smiles, int spiro, int bridgeheads) throws MaterialException {
        // RDKit: CalcNumSpiroAtoms, CalcNumBridgeheadAtoms
        var graph = Molecule.parse(smiles).graph();
        assertEquals(spiro, RingJunctions.spiroAtoms(graph));
        assertEquals(bridgeheads, RingJunctions.bridgeheads(graph));
    }

    @ParameterizedTest
    @CsvSource({"CCCCO, CC(O)CC", "c1ccccc1, C1CC12CC2"})
    void branchedAndSpiroMoleculesAreHarder(String easy, String hard) throws MaterialException {
        assertTrue(SyntheticAccessibility.of(Molecule.parse(easy).graph())
                < SyntheticAccessibility.of(Molecule.parse(hard).graph()));
    }
}
