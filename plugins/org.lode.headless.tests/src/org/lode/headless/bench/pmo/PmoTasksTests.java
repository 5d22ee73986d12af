package org.lode.headless.bench.pmo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lode.represent.Molecule;

/** Scores that follow by hand from the definitions of N. Brown et al., J. Chem. Inf. Model. 59 (2019) 1096. */
class PmoTasksTests {
    private static double score(String task, String smiles) throws Exception {
        return PmoTasks.all().stream()
                .filter(candidate -> candidate.name().equals(task))
                .findFirst()
                .orElseThrow()
                .score(Molecule.parse(smiles))
                .orElseThrow();
    }

    @Test
    void thereAreTwentyOfDifferentNames() {
        var names = new HashSet<String>();
        PmoTasks.all().forEach(task -> names.add(task.name()));
        assertEquals(20, names.size());
    }

    @ParameterizedTest
    @CsvSource({
        "celecoxib_rediscovery, Cc1ccc(cc1)-c1cc(nn1-c1ccc(cc1)S(N)(=O)=O)C(F)(F)F",
        "troglitazone_rediscovery, Cc1c(C)c2OC(C)(COc3ccc(CC4SC(=O)NC4=O)cc3)CCc2c(C)c1O",
        "thiothixene_rediscovery, CN(C)S(=O)(=O)c1ccc2Sc3ccccc3C(=CCCN4CCN(C)CC4)c2c1",
        "albuterol_similarity, OCc1cc(ccc1O)C(O)CNC(C)(C)C",
        "mestranol_similarity, COc1ccc2C3CCC4(C)C(CCC4(O)C#C)C3CCc2c1"
    })
    void targetItselfScoresOne(String task, String smiles) throws Exception {
        assertEquals(1, score(task, smiles), 1e-12);
    }

    @Test
    void isomerScoresOne() throws Exception {
        assertEquals(1, score("isomers_c7h8n2o2", "NCc1ccc(O)cc1N=O"), 1e-12);
    }

    @Test
    void formulaWithTwoHydrogensTooManyLosesTheirShares() throws Exception {
        // C7H10N2O2: H off by 2 with deviation 1, the sum off by 2 with deviation 2; five factors in the mean
        double expected = Math.exp((-2 - 0.5) / 5);
        assertEquals(expected, score("isomers_c7h8n2o2", "NCC1=CC=C(O)CC1N=O"), 1e-12);
    }

    @Test
    void camphorIsWorthTheRootOfItsSimilarityToMenthol() throws Exception {
        double similarity = Fingerprint.ECFP4.similarityTo("CC(C)C1CCC(C)CC1O").ofSmiles("CC1(C)C2CCC1(C)C(=O)C2");
        assertEquals(Math.sqrt(similarity), score("median1", "CC1(C)C2CCC1(C)C(=O)C2"), 1e-12);
    }

    @Test
    void valsartanTaskIsZeroWithoutTheSubstructure() throws Exception {
        assertEquals(0, score("valsartan_smarts", "CCO"));
    }

    @Test
    void hopIsWorthWhatIsAbsentWhereNothingIsSimilar() throws Exception {
        // no scaffold, neither forbidden decoration, no similarity
        assertEquals(0.5, score("deco_hop", "FF"), 1e-12);
        // no decoration, no scaffold, no similarity
        assertEquals(1.0 / 3, score("scaffold_hop", "FF"), 1e-12);
    }

    @Test
    void startOfTheHopsHasTheSubstructuresThatAreLookedFor() throws Exception {
        var start = "CCCOc1cc2ncnc(Nc3ccc4ncsc4c3)c2cc1S(=O)(=O)C(C)(C)C";
        // similar and with the scaffold, but with both forbidden decorations
        assertEquals(0.5, score("deco_hop", start), 1e-12);
        // similar and with the decoration, but with the scaffold
        assertEquals(2.0 / 3, score("scaffold_hop", start), 1e-12);
    }

    @Test
    void sitagliptinIsSpoiltByItsSimilarityToItselfOnly() throws Exception {
        // Gauss(1; 0, 0.1) = exp(-50); all the rest is 1; four factors in the mean
        var sitagliptin = "NC(CC(=O)N1CCn2c(nnc2C(F)(F)F)C1)Cc1cc(F)c(F)cc1F";
        assertEquals(Math.exp(-50.0 / 4), score("sitagliptin_mpo", sitagliptin), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"CCC, 0", "CC(C)C, 4.754888", "CC, 0", "CO, 2"})
    void bertzComplexityIsTheInformationInPairsAndElements(String smiles, double bits) throws Exception {
        // isobutane: three equivalent pairs of bonds, 3 log2 3; methanol: two elements, 2 log2 2
        assertEquals(bits, new BertzComplexity().of(Molecule.parse(smiles)), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "CCO, 2.75488750",
        "c1ccccc1, 71.96100506",
        "Fc1cc(c(F)cc1F)CC(N)CC(=O)N3Cc2nnc(n2CC3)C(F)(F)F, 896.38048539"
    })
    void bertzComplexityIsThatOfRdkit(String smiles, double bits) throws Exception {
        // rdkit.Chem.GraphDescriptors.BertzCT
        assertEquals(bits, new BertzComplexity().of(Molecule.parse(smiles)), 1e-6);
    }

    @Test
    void everyTaskGivesAScoreFromZeroToOne() throws Exception {
        var aspirin = Molecule.parse("CC(=O)Oc1ccccc1C(=O)O");
        for (var task : PmoTasks.all()) {
            double score = task.score(aspirin).orElseThrow();
            assertTrue(score >= 0 && score <= 1, task.name());
        }
    }
}
