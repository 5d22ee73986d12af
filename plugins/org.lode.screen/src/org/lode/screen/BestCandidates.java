package org.lode.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The candidates with the highest scores among any number, in bounded memory; of equal ones the earlier. Those of parts,
 * put together, are those of the whole.
 */
public final class BestCandidates {
    private final int most;
    private final Comparator<ScreenedCandidate> bestFirst;
    private final PriorityQueue<ScreenedCandidate> worstFirst;

    /** Keeps so many by the probability that the targets are met. */
    public BestCandidates(int most) {
        this(most, ScreenedCandidate::score);
    }

    /** Keeps so many by another score. */
    public BestCandidates(int most, Scoring.Function score) {
        this.most = most;
        bestFirst = Comparator.<ScreenedCandidate>comparingDouble(score::of)
                .reversed()
                .thenComparingLong(ScreenedCandidate::index);
        worstFirst = new PriorityQueue<>(bestFirst.reversed());
    }

    /** Takes a candidate. */
    public void add(ScreenedCandidate candidate) {
        if (worstFirst.size() < most) {
            worstFirst.add(candidate);
        } else if (bestFirst.compare(candidate, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(candidate);
        }
    }

    /** All that were kept, best first. */
    public List<ScreenedCandidate> sorted() {
        var list = new ArrayList<>(worstFirst);
        list.sort(bestFirst);
        return list;
    }
}
