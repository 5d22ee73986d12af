package org.lode.headless.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.MaterialKind;

/** The procedure of iQSPR against calculations by hand. */
class IqsprTests {
    private static final BackOffLanguage THREE = language("CCO", "CCN", "CC(C)O");

    private static BackOffLanguage language(String... corpus) {
        return BackOffLanguage.train(
                Stream.of(corpus).map(ExtendedSmiles::tokens).toList());
    }

    private static double probability(String sentence, String token) {
        return THREE.probability(ContractedContext.of(ExtendedSmiles.tokens(sentence)), token);
    }

    @Test
    void bondsBelongToTheTokenBehindThem() {
        assertEquals(List.of("C", "C", "(", "=O", ")", "Cl"), ExtendedSmiles.tokens("CC(=O)Cl"));
    }

    @Test
    void ringsAreClosedByTheirPlaceAmongTheOpenOnes() {
        assertEquals(List.of("C", "&", "C", "C", "&", "C", "C", "1", "0"), ExtendedSmiles.tokens("C1CC2CC12"));
    }

    @Test
    void bondBeforeRingLabelStaysAlone() {
        assertEquals(List.of("C", "=", "&", "C", "C", "0"), ExtendedSmiles.tokens("C=1CC1"));
    }

    @Test
    void tokensGiveTheirSmilesBack() {
        var smiles = "O=C1C[C@H]2CC(Br)CC12c1ccc[nH]1";
        assertEquals(smiles, ExtendedSmiles.smiles(ExtendedSmiles.tokens(smiles), false));
    }

    @Test
    void mendingLeavesOpenRingsOutAndClosesBranches() {
        assertEquals(
                "CC(CC1CC1)", ExtendedSmiles.smiles(List.of("C", "&", "C", "(", "C", "C", "&", "C", "C", "0"), true));
    }

    @Test
    void closedBranchIsContractedToItsFirstToken() {
        var context = ContractedContext.of(ExtendedSmiles.tokens("CC(NC(=O)C)"));
        assertEquals(List.of("C", "C", "(", "N", ")"), context.tokens());
    }

    @Test
    void shortContextCountsAllItsPlaces() {
        // C is followed by C three times, by O, N and an opening bracket once each
        assertEquals(3 / 6.0, probability("C", "C"), 1e-15);
    }

    @Test
    void longestContextGivesTheProbabilitiesAlone() {
        // CC is followed by O, N and an opening bracket once each
        assertEquals(1 / 3.0, probability("CC", "O"), 1e-15);
    }

    @Test
    void unseenContextIsCutToTheLongestSeenOne() {
        // NC was never seen, C was
        assertEquals(1 / 6.0, probability("NC", "N"), 1e-15);
    }

    @Test
    void branchesHaveCountsOfTheirOwn() {
        assertEquals(1, probability("CC(C", ")"), 1e-15);
    }

    @Test
    void contextBehindAnyBranchOfTheSameFirstTokenIsTheSame() {
        assertEquals(1, probability("CC(CCN)", "O"), 1e-15);
    }

    @Test
    void endIsAToken() {
        assertEquals(1, probability("CCO", ExtendedSmiles.END), 1e-15);
    }

    @Test
    void nothingIsDrawnBehindATokenNeverSeen() {
        var context = ContractedContext.of(List.of("F"));
        assertEquals(Optional.empty(), THREE.draw(context, new SplittableRandom(1)));
    }

    @Test
    void failedProposalLeavesTheOldStructure() throws MaterialException {
        var old = Material.parse(MaterialKind.MOLECULE, "CCO");
        var edit = new TailEdit(language("F"), 20, 0, 500);
        assertSame(old, edit.propose(old, new SplittableRandom(1)));
    }

    @Test
    void scheduleIsThatOfTheTutorial() {
        // linspace(0.01, 0.2, 20), linspace(0.21, 0.4, 10), linspace(0.4, 1, 10), ten times 1
        var schedule = Iqspr.schedule();
        assertEquals(
                List.of(50.0, 0.01, 0.2, 0.21, 0.4, 0.4, 1.0, 1.0),
                List.of(
                        (double) schedule.length,
                        schedule[0],
                        schedule[19],
                        schedule[20],
                        schedule[29],
                        schedule[30],
                        schedule[39],
                        schedule[49]));
    }

    /** Expected: 25 particles and 50 steps, of which the first only weighs the starts. */
    @Test
    void proposalsAreOneRoundLessThanSteps() {
        assertEquals(25, Iqspr.particles(1225));
    }

    @Test
    void rewritingKeepsTheStructure() throws MaterialException {
        var old = Material.parse(MaterialKind.MOLECULE, "Cc1cc(O)ccc1C(=O)N");
        var rooted = TailEdit.rooted(old.text(), new SplittableRandom(3)).orElseThrow();
        assertEquals(
                old.canonical(), Material.parse(MaterialKind.MOLECULE, rooted).canonical());
    }
}
