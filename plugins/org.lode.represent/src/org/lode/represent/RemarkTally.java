package org.lode.represent;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Counts for each remark the materials that it was made about. For one thread. */
final class RemarkTally {
    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {
        private int materials;
        private int last = -1;
    }

    /** Counts a remark about a material, each material once. */
    void add(String remark, int material) {
        var count = counts.get(remark);
        if (count == null) {
            count = new Count();
            counts.put(remark, count);
        }
        if (count.last != material) {
            count.last = material;
            count.materials++;
        }
    }

    /** Adds the counts to those of other threads. */
    void addTo(SortedMap<String, Integer> sums) {
        counts.forEach((remark, count) -> sums.merge(remark, count.materials, Integer::sum));
    }
}
