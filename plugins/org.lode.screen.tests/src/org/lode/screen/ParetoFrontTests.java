package org.lode.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lode.screen.selection.ParetoRanks;

class ParetoFrontTests {
    private static List<ScreenedCandidate> candidates(int count) {
        var random = new Random(5);
        var candidates = new ArrayList<ScreenedCandidate>();
        for (int i = 0; i < count; i++) {
            // few values, so that many are equal
            var point = new double[] {-random.nextInt(12), -random.nextInt(12), -random.nextInt(12)};
            candidates.add(new ScreenedCandidate(i, "c" + i, "C", null, null, null, null, null, null, point, 0));
        }
        return candidates;
    }

    private static List<Long> front(List<ScreenedCandidate> candidates) {
        var front = new ParetoFront();
        candidates.forEach(front::add);
        return front.sorted().stream().map(ScreenedCandidate::index).toList();
    }

    @Test
    void theFrontHoldsTheFirstOfEachPointThatNoOtherDominates() {
        var all = candidates(2000);
        // brute force
        var expected = IntStream.range(0, all.size())
                .filter(i -> all.stream()
                        .noneMatch(other -> ParetoRanks.dominates(
                                other.logProbability(), all.get(i).logProbability())))
                .filter(i -> IntStream.range(0, i)
                        .noneMatch(j -> List.of(boxed(all.get(j))).equals(List.of(boxed(all.get(i))))))
                .mapToObj(Long::valueOf)
                .toList();
        assertEquals(expected, front(all));
    }

    private static List<Double> boxed(ScreenedCandidate candidate) {
        return IntStream.range(0, 3)
                .mapToObj(i -> candidate.logProbability()[i])
                .toList();
    }

    @Test
    void theFrontsOfPartsHaveTheFrontOfTheWhole() {
        var all = candidates(2000);
        var parts = new ArrayList<ScreenedCandidate>();
        for (int from = 1500; from >= 0; from -= 500) {
            var part = new ParetoFront();
            all.subList(from, from + 500).forEach(part::add);
            parts.addAll(part.sorted());
        }
        assertEquals(front(all), front(parts));
    }
}
