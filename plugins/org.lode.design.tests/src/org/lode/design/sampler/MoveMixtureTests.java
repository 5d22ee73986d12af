package org.lode.design.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoveMixtureTests {
    private static double share(double[] probabilities, MoveKind kind) {
        return probabilities[kind.ordinal()];
    }

    @Test
    void kindsAreAlikeBeforeAnythingIsKnown() {
        var probabilities = new MoveMixture(List.of(MoveKind.TAIL, MoveKind.MUTATION)).probabilities(true);
        assertEquals(0.5, share(probabilities, MoveKind.TAIL), 1e-12);
        assertEquals(0.5, share(probabilities, MoveKind.MUTATION), 1e-12);
        assertEquals(0, share(probabilities, MoveKind.CROSSOVER));
    }

    @Test
    void kindThatSucceedsIsChosenMoreOftenAndTheOtherNeverLessThanThreeInAHundred() {
        var mixture = new MoveMixture(List.of(MoveKind.TAIL, MoveKind.MUTATION));
        for (int i = 0; i < 1000; i++) {
            mixture.propose(MoveKind.TAIL);
            mixture.propose(MoveKind.MUTATION);
            mixture.succeed(MoveKind.MUTATION);
        }
        var probabilities = mixture.probabilities(true);
        assertTrue(share(probabilities, MoveKind.MUTATION) > 0.95);
        assertTrue(share(probabilities, MoveKind.TAIL) >= 0.03);
        assertEquals(1, Arrays.stream(probabilities).sum(), 1e-12);
    }

    @Test
    void secondLanguageIsNotChosenBeforeItIsLearned() {
        var mixture = new MoveMixture(List.of(MoveKind.TAIL, MoveKind.ADAPTED_TAIL));
        assertEquals(0, share(mixture.probabilities(false), MoveKind.ADAPTED_TAIL));
        assertEquals(0.5, share(mixture.probabilities(true), MoveKind.ADAPTED_TAIL), 1e-12);
    }

    @Test
    void drawnKindsAreAsFrequentAsTheirProbabilities() {
        var probabilities = new double[MoveKind.values().length];
        probabilities[MoveKind.TAIL.ordinal()] = 0.25;
        probabilities[MoveKind.MUTATION.ordinal()] = 0.75;
        var random = new SplittableRandom(1);
        int mutations = 0;
        for (int i = 0; i < 10_000; i++) {
            mutations += MoveMixture.draw(probabilities, random) == MoveKind.MUTATION ? 1 : 0;
        }
        // four standard deviations of the binomial distribution
        assertEquals(7500, mutations, 4 * Math.sqrt(10_000 * 0.25 * 0.75));
    }
}
