package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class EnsembleSelectionTests {
    @Test
    void preferredCandidateStaysUnlessTheAverageIsBetterForCertain() {
        double[] measured = {1, 2, 3, 4, 5, 6};
        double[] good = {1.1, 2.1, 3.1, 4.1, 5.1, 6.1};
        double[] nearlyAsGood = {1.2, 2, 3.2, 4, 5.2, 6};
        double[] bad = {6, 5, 4, 3, 2, 1};
        assertArrayEquals(
                new int[] {0, 1},
                EnsembleSelection.unless(new int[] {1, 0}, 1, 3, new double[][] {nearlyAsGood, good}, measured));
        assertArrayEquals(
                new int[] {1, 0},
                EnsembleSelection.unless(new int[] {1, 0}, 1, 3, new double[][] {good, bad}, measured));
    }
}
