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
    private static final Comparator<ScreenedCandidate> BEST_FIRST =
            Comparator.comparingDouble(ScreenedCandidate::score).reversed().thenComparingLong(ScreenedCandidate::index);

    private final int most;
    private final PriorityQueue<ScreenedCandidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    /** Keeps so many. */
    public BestCandidates(int most) {
        this.most = most;
    }

    /** Takes a candidate. */
    public void add(ScreenedCandidate candidate) {
        if (worstFirst.size() < most) {
            worstFirst.add(candidate);
        } else if (BEST_FIRST.compare(candidate, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(candidate);
        }
    }

    /** All that were kept, best first. */
    public List<ScreenedCandidate> sorted() {
        var list = new ArrayList<>(worstFirst);
        list.sort(BEST_FIRST);
        return list;
    }
}
