package org.lode.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lode.screen.selection.ParetoRanks;

/**
 * The candidates among any number that no other one dominates, the objectives being the probabilities of the targets; of
 * equal ones the earlier. Fronts of parts, put together, have the front of the whole. Memory holds the front.
 */
public final class ParetoFront {
    private final List<ScreenedCandidate> front = new ArrayList<>();

    /** Takes a candidate. */
    public void add(ScreenedCandidate candidate) {
        var point = candidate.logProbability();
        for (int i = 0; i < front.size(); i++) {
            var other = front.get(i);
            boolean equal = Arrays.equals(other.logProbability(), point);
            if (equal && other.index() < candidate.index() || ParetoRanks.dominates(other.logProbability(), point)) {
                // who dominates one is likely to dominate the next
                front.set(i, front.get(0));
                front.set(0, other);
                return;
            }
        }
        front.removeIf(other ->
                Arrays.equals(other.logProbability(), point) || ParetoRanks.dominates(point, other.logProbability()));
        front.add(candidate);
    }

    /** Those that were kept, in the order of their places. */
    public List<ScreenedCandidate> sorted() {
        var sorted = new ArrayList<>(front);
        sorted.sort(Comparator.comparingLong(ScreenedCandidate::index));
        return sorted;
    }
}
