package org.lode.design.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** What a language of common polymers expects. */
class FamiliarityTests {
    private static ChemicalLanguageModel language;
    private static Familiarity familiarity;

    @BeforeAll
    static void learn() throws Exception {
        var corpus = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS);
        language = ChemicalLanguageModel.train(MaterialKind.POLYMER, corpus, LanguageSettings.STANDARD, Progress.NONE);
        familiarity = Familiarity.of(language, 2, Progress.NONE);
    }

    private static Material polymer(String smiles) throws Exception {
        return Material.parse(MaterialKind.POLYMER, smiles);
    }

    @Test
    void mostOfTheLanguagesOwnStructuresAreFamiliar() throws Exception {
        var writer = language.newWriter();
        var random = new SplittableRandom(99);
        int familiar = 0;
        for (int i = 0; i < 200; i++) {
            var smiles = writer.smiles(writer.sample(random).orElseThrow());
            familiar += familiarity.logFactor(polymer(smiles)) == 0 ? 1 : 0;
        }
        // a normal distribution has 84 % above one deviation below its mean
        assertEquals(0.84, familiar / 200.0, 0.14);
    }

    @Test
    void mostOfTheCorpusIsFamiliar() throws Exception {
        var corpus = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS);
        long familiar = corpus.stream()
                .filter(material -> familiarity.logFactor(material) == 0)
                .count();
        assertTrue(familiar >= 0.75 * corpus.size(), familiar + " of " + corpus.size());
    }

    @Test
    void aLongBranchedChainIsLessFamiliarThanPolystyrene() throws Exception {
        var branched = polymer("*C(C)CC(CCCC(CCC(CCCC(CCCCCC*)CC(C)C)CC(C)C)C(C)(C)C)C(C)(C)C");
        assertTrue(familiarity.deviations(branched) < familiarity.deviations(polymer("*CC(*)c1ccccc1")) - 1);
    }

    @Test
    void howAStructureIsWrittenMakesNoDifference() throws Exception {
        assertEquals(
                familiarity.deviations(polymer("*CC(*)c1ccccc1")), familiarity.deviations(polymer("c1ccccc1C(*)C*")));
    }

    @Test
    void whatTheLanguageCannotTellOfIsSixDeviationsOff() throws Exception {
        var selenium = polymer("*CC([Se]C)*");
        assertEquals(-6, familiarity.deviations(selenium));
        // a normal flank of weight 2 beyond one deviation
        assertEquals(-2 * 5 * 5 / 2.0, familiarity.logFactor(selenium));
    }
}
