package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.language.ChemicalLanguageModel;
import org.lode.design.language.LanguageSettings;
import org.lode.design.language.Sentence;
import org.lode.represent.MaterialKind;
import org.lode.represent.Polymer;
import org.lode.represent.Progress;
import org.lode.represent.polymerisation.PolymerisationRules;
import org.lode.represent.polymerisation.Retrosynthesis;

/** A search among polymers: heavier repeat units are better. */
class PolymerSearchTests {
    private static final class MassOracle implements Oracle {
        private final Set<String> seen = new HashSet<>();

        @Override
        public List<Score> score(List<String> smiles, int step, Progress progress) {
            var scores = new ArrayList<Score>();
            for (var text : smiles) {
                var polymer = (Polymer) Structures.parse(MaterialKind.POLYMER, text);
                assertEquals(2, text.chars().filter(symbol -> symbol == '*').count(), text);
                seen.add(polymer.canonical());
                scores.add(new Score(polymer.canonical(), -Math.abs(polymer.mass() - 250) / 25));
            }
            return scores;
        }

        @Override
        public long calls() {
            return seen.size();
        }
    }

    private static SamplerResult search(Set<ProposalFamily> families) throws Exception {
        var corpus = Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS);
        var language =
                ChemicalLanguageModel.train(MaterialKind.POLYMER, corpus, LanguageSettings.STANDARD, Progress.NONE);
        var seeds = new ArrayList<Sentence>();
        corpus.forEach(material -> language.encode(material, 1).ifPresent(seeds::add));
        var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 30, 4, Long.MAX_VALUE, 1, 1)
                .withSearch(SearchSettings.STANDARD.withFamilies(families));
        return SequentialMonteCarlo.run(language, seeds, new MassOracle(), settings, StepListener.NONE, Progress.NONE);
    }

    @Test
    void allKindsOfMoveAreProposedAndAllPolymersHaveTwoAttachmentPoints() throws Exception {
        var kinds = EnumSet.noneOf(MoveKind.class);
        search(EnumSet.allOf(ProposalFamily.class))
                .log()
                .forEach(row -> kinds.addAll(row.moves().keySet()));
        assertTrue(kinds.contains(MoveKind.MONOMER_EXCHANGE), kinds.toString());
        assertTrue(kinds.contains(MoveKind.GRAPH_CROSSOVER), kinds.toString());
    }

    @Test
    void searchByPolymerisationAloneFindsPolymersOfNamedMonomers() throws Exception {
        var result = search(Set.of(ProposalFamily.POLYMERISATION));
        var seeds = new HashSet<String>();
        Structures.parse(MaterialKind.POLYMER, Structures.POLYMERS).forEach(seed -> seeds.add(seed.canonical()));
        var retrosynthesis = new Retrosynthesis(PolymerisationRules.standard());
        int found = 0;
        for (var particle : result.particles()) {
            if (!seeds.contains(particle.score().structure())) {
                found++;
                var polymer = (Polymer) Structures.parse(MaterialKind.POLYMER, particle.smiles());
                assertTrue(!retrosynthesis.routes(polymer).isEmpty(), particle.smiles());
            }
        }
        assertTrue(found > 10, found + " new polymers");
    }

    /** Thiophenes can't be made by any rule, so that every exchange of a monomer fails. */
    @Test
    void proposalsThatComeToNothingAreCountedAndDrawnAgainInFiveRounds() throws Exception {
        var corpus = Structures.parse(MaterialKind.POLYMER, List.of("*c1ccc(*)s1", "*c1ccc(s1)-c1ccc(*)s1"));
        var language =
                ChemicalLanguageModel.train(MaterialKind.POLYMER, corpus, LanguageSettings.STANDARD, Progress.NONE);
        var seeds = new ArrayList<Sentence>();
        corpus.forEach(material -> language.encode(material, 1).ifPresent(seeds::add));
        var search = SearchSettings.STANDARD
                .withFamilies(Set.of(ProposalFamily.POLYMERISATION))
                .withProposalsPerCall(2);
        var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 10, 100, Long.MAX_VALUE, 1, 2)
                .withSearch(search);
        var result =
                SequentialMonteCarlo.run(language, seeds, new MassOracle(), settings, StepListener.NONE, Progress.NONE);
        for (var row : result.log().subList(1, result.log().size())) {
            // twice as many proposals as particles in each round
            assertEquals(5 * 2 * 10, row.failed());
            assertEquals(0, row.proposed());
        }
        assertEquals("Nothing new was accepted in the last 20 steps; stopped after step 20.", result.outcome());
    }
}
