package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.language.ClosedLanguage;
import org.lode.design.likelihood.Evaluation;
import org.lode.design.likelihood.Targets;
import org.lode.design.similarity.EnvironmentCounts;
import org.lode.learn.TargetWindow;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;

/** The choice among proposals by what is known of structures like them. */
class PreFilterTests {
    private static Proposal proposal(String smiles) throws MaterialException {
        var material = Structures.parse(MaterialKind.MOLECULE, smiles);
        return new Proposal(MoveKind.TAIL, material, material.canonical(), EnvironmentCounts.of(material), 0);
    }

    private static List<String> choose(PreFilter filter, int count, String... smiles) throws MaterialException {
        var proposals = new ArrayList<Proposal>();
        for (var text : smiles) {
            proposals.add(proposal(text));
        }
        return filter.choose(proposals, count, 2).stream()
                .map(Proposal::material)
                .map(Material::text)
                .toList();
    }

    /** Chains are good and the better the longer, derivatives of benzene are bad. */
    private static void learn(PreFilter filter, int structures) throws MaterialException {
        var counts = new ArrayList<EnvironmentCounts>();
        var members = new ArrayList<Member>();
        for (int i = 0; i < structures; i++) {
            var smiles = i % 2 == 0 ? "C".repeat(3 + i / 2) + "O" : "c1ccccc1" + "C".repeat(1 + i / 2);
            var proposal = proposal(smiles);
            var score = new Score(proposal.canonical(), i % 2 == 0 ? -20 + i : -100);
            counts.add(proposal.counts());
            members.add(new Member(new Particle(null, smiles, score), proposal.material()));
        }
        filter.learn(counts, members, 1);
    }

    private static PreFilter filter(Workers workers) throws Exception {
        var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 10, 10, Long.MAX_VALUE, 1, 1);
        return new PreFilter(
                new Run(ClosedLanguage.learned(), new FunctionOracle(text -> 0), settings, workers, Progress.NONE));
    }

    @Test
    void proposalsThatAreLikeGoodStructuresAreChosen() throws Exception {
        try (var workers = new Workers(1)) {
            var filter = filter(workers);
            learn(filter, 24);
            assertEquals(
                    List.of("CCCCCCCCCCCCCCCO", "CCCCCCCCCCCO"),
                    choose(
                            filter,
                            2,
                            "Cc1ccccc1CC",
                            "CCCCCCCCCCCO",
                            "CCc1ccccc1C",
                            "CCCCCCCCCCCCCCCO",
                            "CCCc1ccc(C)cc1"));
        }
    }

    @Test
    void theFirstProposalsAreTakenWhileTooLittleIsKnown() throws Exception {
        try (var workers = new Workers(1)) {
            var filter = filter(workers);
            learn(filter, 18);
            assertEquals(
                    List.of("Cc1ccccc1CC", "CCc1ccccc1C"),
                    choose(filter, 2, "Cc1ccccc1CC", "CCc1ccccc1C", "CCCCCCCCCCCO"));
        }
    }

    /** Tells scores with a property that is to be above 1. */
    private record PropertyOracle() implements Oracle {
        @Override
        public List<Score> score(List<String> smiles, int step, Progress progress) {
            return smiles.stream().map(text -> Score.UNREADABLE).toList();
        }

        @Override
        public long calls() {
            return 0;
        }

        @Override
        public Optional<Targets> targets() {
            var window = new TargetWindow("x", 1, Double.POSITIVE_INFINITY);
            return Optional.of((mean, deviation) -> window.logProbability(mean[0], deviation[0]));
        }
    }

    /** What is chosen after 24 structures: chains with good scores, derivatives of benzene with better properties. */
    private static List<String> chosen(double bestScore) throws Exception {
        try (var workers = new Workers(1)) {
            var settings = new SamplerSettings(SamplerMode.OPTIMISE, SamplerStart.SEEDS, 10, 10, Long.MAX_VALUE, 1, 1);
            var filter = new PreFilter(
                    new Run(ClosedLanguage.learned(), new PropertyOracle(), settings, workers, Progress.NONE));
            var counts = new ArrayList<EnvironmentCounts>();
            var members = new ArrayList<Member>();
            for (int i = 0; i < 24; i++) {
                boolean chain = i % 2 == 0;
                var smiles = chain ? "C".repeat(3 + i / 2) + "O" : "c1ccccc1" + "C".repeat(1 + i / 2);
                double score = bestScore - (chain ? 0 : 0.01);
                var evaluation = new Evaluation(
                        new double[] {chain ? -5 : 0},
                        new double[] {0.5},
                        new boolean[] {true},
                        new double[] {score},
                        0,
                        score);
                var proposal = proposal(smiles);
                counts.add(proposal.counts());
                members.add(new Member(
                        new Particle(null, smiles, new Score(proposal.canonical(), evaluation)), proposal.material()));
            }
            filter.learn(counts, members, 1);
            return choose(filter, 1, "CCCCCCCCCCCO", "Cc1ccccc1CC");
        }
    }

    @Test
    void asLongAsFewMeetTheTargetsPropertiesCount() throws Exception {
        assertEquals(List.of("Cc1ccccc1CC"), chosen(-4));
    }

    @Test
    void whereManyMeetTheTargetsScoresCount() throws Exception {
        assertEquals(List.of("CCCCCCCCCCCO"), chosen(-0.1));
    }
}
