package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.represent.MaterialKind;

/**
 * The tokens of sentences: those of the extended SMILES of H. Ikebata et al., J. Comput.-Aided Mol. Des. 31 (2017) 379,
 * all walks written out by hand.
 */
class ExtendedSmilesTests {
    private static ChemicalLanguageModel language(String... smiles) {
        return ChemicalLanguageModelTests.language(MaterialKind.MOLECULE, List.of(smiles), LanguageSettings.STANDARD);
    }

    private static Set<String> sentences(String smiles) {
        var language = language(smiles);
        var writer = language.newWriter();
        var random = new SplittableRandom(1);
        var sentence = language.encode(Structures.parse(MaterialKind.MOLECULE, smiles), 1)
                .orElseThrow();
        var texts = new TreeSet<String>();
        for (int i = 0; i < 500; i++) {
            sentence = writer.shuffle(sentence, random);
            var text = new StringBuilder();
            for (int place = 0; place < sentence.length(); place++) {
                text.append(place == 0 ? "" : " ")
                        .append(language.grammar()
                                .vocabulary()
                                .token(sentence.token(place))
                                .text());
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void bondsBelongToTheAtomBehindThemAndBracketsAreOneToken() {
        assertEquals(Set.of("C =O !", "O =C !"), sentences("C=O"));
        assertEquals(Set.of("C #N !", "N #C !"), sentences("C#N"));
        assertEquals(
                Set.of("C [N+] ( =O ) [O-] !", "C [N+] ( [O-] ) =O !").stream()
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(sentences("C[N+](=O)[O-]").stream()
                        .filter(text -> text.startsWith("C"))
                        .toList()));
    }

    @Test
    void aRingIsOpenedByASignAndClosedByItsDistanceAmongTheOpenOnes() {
        assertEquals(Set.of("C & C C 0 !"), sentences("C1CC1"));
        assertEquals(
                Set.of(
                        "C C & C C 0 !",
                        "C & ( C ) C C 0 !",
                        "C & ( C C 0 ) C !",
                        "C & C C 0 C !",
                        "C & C ( C ) C 0 !",
                        "C & C ( C 0 ) C !"),
                sentences("CC1CC1"));
        // bicyclo[1.1.0]butane: the ring that was opened first is closed while one is open that was opened after it
        assertEquals(
                Set.of("C & C & C 1 C 0 !", "C & C & C C 0 0 !", "C & & C ( C 0 ) C 0 !", "C & & C C 0 C 0 !"),
                sentences("C1C2CC12"));
    }

    @Test
    void aRingThatIsOpenedByADoubleBondHasItInFront() {
        assertEquals(Set.of("C & =C C 0 !", "C & C =C 0 !", "C =& C C 0 !"), sentences("C1=CC1"));
    }

    /** Contexts behind the same tokens but for what hung on a closed branch's first atom. */
    @Test
    void aClosedBranchCountsWithItsFirstTokenOnly() {
        assertArrayEquals(contexts("C", "(", "O", ")"), contexts("C", "(", "O", "C", "C", "(", "C", ")", "C", ")"));
        assertArrayEquals(
                contexts("C", "C", "(", "C", ")", "C"), contexts("C", "C", "(", "C", "&", "C", "C", "0", ")", "C"));
        assertFalse(Arrays.equals(contexts("C", "(", "O", ")"), contexts("C", "(", "C", ")")));
    }

    @Test
    void anOpenBranchAndTheNumberOfOpenRingsMakeAnotherContext() {
        long[] chain = contexts("C", "C");
        assertNotEquals(chain[1], contexts("C", "(", "C")[1]);
        assertNotEquals(chain[1], contexts("C", "&", "C")[1]);
        assertNotEquals(contexts("C", "&", "C")[1], contexts("C", "&", "&", "C")[1]);
        assertEquals(chain[1], contexts("C", "(", "C", ")")[1]);
        assertEquals(chain[1], contexts("C", "&", "C", "C", "0")[1]);
    }

    private static long[] contexts(String... texts) {
        var language = language("CCO", "C1CC1", "OC(C)C");
        var vocabulary = language.grammar().vocabulary();
        var context = new Context(language.grammar(), 20);
        for (var text : texts) {
            int token = 0;
            while (!vocabulary.token(token).text().equals(text)) {
                token++;
            }
            context.append(token);
        }
        return Arrays.copyOf(context.hashes(), context.hashCount());
    }

    @Test
    void moreThanNineOpenRingsAreWrittenWithPercentSigns() {
        // [11]-ladderane: written along one of its rails, eleven rings are open at once
        var ladderane = "C1C2C3C4C5C6C7C8C9C%10C%11CCC%11C%10C9C8C7C6C5C4C3C2C1";
        var language = language(ladderane);
        var writer = language.newWriter();
        var random = new SplittableRandom(2);
        var material = Structures.parse(MaterialKind.MOLECULE, ladderane);
        var sentence = language.encode(material, 1).orElseThrow();
        int withPercent = 0;
        for (int i = 0; i < 2000; i++) {
            sentence = writer.shuffle(sentence, random);
            var smiles = writer.smiles(sentence);
            withPercent += smiles.contains("%1") ? 1 : 0;
            assertEquals(
                    material.canonical(),
                    Structures.parse(MaterialKind.MOLECULE, smiles).canonical(),
                    smiles);
        }
        assertTrue(withPercent > 0, withPercent + " of 2000");
    }
}
