package org.lode.learn.transfer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lode.learn.Property;

class VerdictTests {
    private static String verdict(double gain, double lower, double upper) {
        return Verdict.of(10 - gain, 10, new TransferReport.Gain(gain, lower, upper), new Property("p", "K"));
    }

    @Test
    void intervalAboveNothingHelps() {
        assertTrue(verdict(2, 1, 3).startsWith("Transfer helps: "), verdict(2, 1, 3));
        assertTrue(verdict(2, 1, 3).endsWith("(20 %)."), verdict(2, 1, 3));
    }

    @Test
    void intervalBelowNothingIsNegativeTransfer() {
        assertTrue(verdict(-2, -3, -1).startsWith("Transfer hurts (negative transfer): "), verdict(-2, -3, -1));
    }

    @Test
    void intervalAroundNothingIsNoDifference() {
        assertTrue(verdict(1, -1, 3).startsWith("Transfer makes no difference: "), verdict(1, -1, 3));
    }
}
