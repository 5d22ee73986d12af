package org.lode.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldOutTests {
    @Test
    void pairsAreOrderedByTheMeasuredValueAndUnknownOnesLeftOut() {
        var pairs = HeldOut.of(new double[] {3, 1, Double.NaN, 2}, new double[] {30, 10, 5, Double.NaN});
        assertArrayEquals(new double[] {1, 3}, pairs.measured());
        assertArrayEquals(new double[] {10, 30}, pairs.predicted());
    }

    @Test
    void ofManyPairsEvenlySpacedOnesWithBothEndsAreKept() {
        var values = IntStream.range(0, 100_000).asDoubleStream().toArray();
        var pairs = HeldOut.of(values, values);
        assertEquals(HeldOut.MOST, pairs.size());
        assertEquals(0, pairs.measured()[0]);
        assertEquals(99_999, pairs.measured()[HeldOut.MOST - 1]);
    }

    @Test
    void storedPairsAreReadBack() throws LearnException {
        var pairs = HeldOut.of(new double[] {1.5, -2}, new double[] {1.25, -3e10});
        var read = HeldOut.fromJson(pairs.toJson());
        assertArrayEquals(pairs.measured(), read.measured());
        assertArrayEquals(pairs.predicted(), read.predicted(), 1e4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"measured\":[1]}",
                "{\"measured\":[1],\"predicted\":[1,2]}",
                "{\"measured\":[1e999],\"predicted\":[1]}",
                "{\"measured\":[\"x\"],\"predicted\":[1]}"
            })
    void whatIsNoListOfPairsIsRefused(String text) {
        assertThrows(LearnException.class, () -> HeldOut.fromJson(text));
    }

    @Test
    void aListThatIsLongerThanEverWrittenIsRefused() {
        var many = "[" + "1,".repeat(HeldOut.MOST) + "1]";
        var text = "{\"measured\":" + many + ",\"predicted\":" + many + "}";
        assertThrows(LearnException.class, () -> HeldOut.fromJson(text));
    }
}
