package org.lode.screen.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Non-dominated sorting: rank 1 is the Pareto front, rank 2 the front of the rest, and so on (K. Deb, A. Pratap, S.
 * Agarwal, T. Meyarivan, IEEE Trans. Evol. Comput. 6 (2002) 182).
 *
 * <p>A point dominates another if it is at least as good in every objective and better in one. Equal points have equal
 * ranks. The points are sorted first, so that each is compared with better ones only, front by front (X. Zhang et al.,
 * IEEE Trans. Evol. Comput. 19 (2015) 201): at worst quadratic in the number of points.
 */
public final class ParetoRanks {
    private ParetoRanks() {}

    /**
     * The ranks.
     *
     * @param objectives points × objectives, all to be as large as possible, none NaN
     */
    public static int[] of(double[][] objectives) {
        var order = IntStream.range(0, objectives.length)
                .boxed()
                .sorted((a, b) -> Arrays.compare(objectives[b], objectives[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new int[objectives.length];
        var fronts = new ArrayList<List<double[]>>();
        for (int point : order) {
            int front = 0;
            while (front < fronts.size() && isDominated(objectives[point], fronts.get(front))) {
                front++;
            }
            if (front == fronts.size()) {
                fronts.add(new ArrayList<>());
            }
            fronts.get(front).add(objectives[point]);
            ranks[point] = front + 1;
        }
        return ranks;
    }

    private static boolean isDominated(double[] point, List<double[]> front) {
        for (int i = front.size() - 1; i >= 0; i--) {
            if (dominates(front.get(i), point)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first point is at least as good as the second in every objective and better in one. */
    public static boolean dominates(double[] one, double[] other) {
        boolean better = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] < other[i]) {
                return false;
            }
            better |= one[i] > other[i];
        }
        return better;
    }
}
