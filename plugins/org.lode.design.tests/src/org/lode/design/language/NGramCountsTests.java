package org.lode.design.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NGramCountsTests {
    private static final int BYTES_PER_PLACE = 16;

    private static long[] contexts(long number) {
        return new long[] {1, 2, Context.mix(number)};
    }

    @Test
    void anEntryTakesAtMost36BytesHoweverManyThereAre() {
        var counts = new NGramCounts(3);
        for (int i = 0; i < 300_000; i++) {
            counts.add(contexts(i), 3, i % 50);
            if (counts.size(2) > 10_000) {
                assertTrue((double) BYTES_PER_PLACE * counts.capacity(2) / counts.size(2) <= 36);
            }
        }
        assertEquals(300_000 + 2 * 50, counts.size());
    }

    @Test
    void countsOfManyTokensAreExact() {
        var counts = new NGramCounts(1);
        int most = 5_000_000;
        for (int i = 0; i < most; i++) {
            counts.add(contexts(0), 1, 65_535);
        }
        int found = 0;
        for (int slot = 0; slot < counts.capacity(0); slot++) {
            if (counts.count(0, slot) != 0) {
                found++;
                assertEquals(most, counts.count(0, slot));
                assertEquals(most, counts.continuation(0, slot));
                assertEquals(65_535, counts.token(0, slot));
            }
        }
        assertEquals(1, found);
    }
}
