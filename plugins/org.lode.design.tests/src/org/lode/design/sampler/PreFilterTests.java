package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lode.design.Structures;
import org.lode.design.language.ClosedLanguage;
import org.lode.design.search.EnvironmentCounts;
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
}
