package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.represent.MaterialKind;

class SentenceChoiceTests {
    private static final LanguageSettings ALL = LanguageSettings.STANDARD;

    /** The number of sentences that a language has counted: of ends behind no context at all. */
    private static double sentences(LanguageSettings settings, String... molecules) {
        var language = ChemicalLanguageModelTests.language(MaterialKind.MOLECULE, List.of(molecules), settings);
        var voice = language.voices().get(0);
        var rows = new int[1];
        voice.table().rows(new Context(voice.grammar(), 1).hashes(), 1, rows);
        var counts = new double[voice.grammar().vocabulary().size()];
        voice.table().plainCounts(rows[0], counts);
        return counts[voice.grammar().vocabulary().end()];
    }

    @Test
    void ofAllRootingsEveryAtomBeginsASentenceAndThereAreFifteenAtLeast() {
        assertEquals(18 + 22 + 15, sentences(ALL, "CCCCCCCCCCCCCCCCCO", "c1ccccc1CCCCCCCCCCCCCCCC", "CC(C)CC"));
    }

    @Test
    void ofANumberOfRootingsEachStructureHasAsManySentences() {
        assertEquals(15 + 15, sentences(ALL.withRootings(15), "CCO", "c1ccccc1"));
    }

    /** A chain of so many carbon atoms, which has at most 3 tokens an atom and one more. */
    private static ChemicalGraph chain(int atoms) {
        var start = IntStream.rangeClosed(0, atoms).map(i -> 2 * i).toArray();
        return new ChemicalGraph(new int[atoms], start, new int[2 * (atoms - 1)], new BondKind[2 * (atoms - 1)]);
    }

    @Test
    void ofALargeCorpusFewerSentencesAreReadAndTheUserIsTold() {
        var graphs = Collections.nCopies(10_000, chain(50));
        var choice = SentenceChoice.of(graphs, ALL);
        assertEquals(new SentenceChoice(10_000_000 / 151 / 10_000, 1, true), choice);
        assertEquals(
                "The chemical language was learned from at most 6 sentences of each of 10000 structures, not from all.",
                choice.remark(graphs, ALL));
        var fifteen = SentenceChoice.of(graphs, ALL.withRootings(15));
        assertEquals(6, fifteen.sentences(chain(50)));
        assertEquals(
                "The chemical language was learned from at most 6 sentences of each of 10000 structures, not from 15.",
                fifteen.remark(graphs, ALL.withRootings(15)));
    }

    @Test
    void ofAVeryLargeCorpusNotAllStructuresAreReadAndTheUserIsTold() {
        var graphs = Collections.nCopies(100_000, chain(50));
        var choice = SentenceChoice.of(graphs, ALL);
        assertEquals(new SentenceChoice(1, 2, true), choice);
        assertEquals(
                "The chemical language was learned from one sentence each of one structure in 2, as there are 100000.",
                choice.remark(graphs, ALL));
    }

    @Test
    void whatIsReadAsWantedNeedsNoRemark() {
        var graphs = Collections.nCopies(100, chain(50));
        assertEquals("", SentenceChoice.of(graphs, ALL).remark(graphs, ALL));
        assertEquals("", SentenceChoice.of(graphs, ALL.withRootings(15)).remark(graphs, ALL.withRootings(15)));
    }
}
