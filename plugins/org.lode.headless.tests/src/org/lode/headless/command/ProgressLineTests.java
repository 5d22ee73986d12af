package org.lode.headless.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressLineTests {
    @Test
    void rateAndTimeLeftFollowFromWhatIsDone() {
        assertEquals(
                " 25 %, 10 rows/s, about 60 s left  200 of 800 rows", ProgressLine.text(0.25, 20, "200 of 800 rows"));
        assertEquals(
                " 10 %, 0.5 models/s, about 15 min left  50 of 500 models",
                ProgressLine.text(0.1, 100, "50 of 500 models"));
    }

    @Test
    void aCountOfAPartOfTheWorkHasNoRate() {
        assertEquals(
                " 50 %, about 20 s left  256 of 4096 materials", ProgressLine.text(0.5, 20, "256 of 4096 materials"));
    }

    @Test
    void nothingIsForetoldAtTheBeginning() {
        assertEquals("  1 %  Reading", ProgressLine.text(0.01, 60, "Reading"));
        assertEquals(" 50 %", ProgressLine.text(0.5, 1, ""));
    }

    @Test
    void theBarIsFilledAsFarAsTheWorkIsDone() {
        assertEquals("░".repeat(24), ProgressLine.bar(-1));
        assertEquals("█".repeat(6) + "░".repeat(18), ProgressLine.bar(0.25));
        assertEquals("█".repeat(24), ProgressLine.bar(2));
    }
}
