package org.lode.screen.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The hypervolume that points dominate above a reference point, exact in any number of objectives (the WFG algorithm of
 * L. While, L. Bradstreet, L. Barone, IEEE Trans. Evol. Comput. 16 (2012) 86).
 *
 * <p>All objectives are to be as large as possible. The time grows steeply with the number of objectives; a few hundred
 * points in up to five objectives take well under a second.
 */
public final class Hypervolume {
    private Hypervolume() {}

    /** The volume that at least one point dominates; points that aren't above the reference count for nothing. */
    public static double of(List<double[]> points, double[] reference) {
        var front = new ArrayList<double[]>();
        for (var point : points) {
            if (isAbove(point, reference)) {
                front.add(point);
            }
        }
        return volume(nonDominated(front), reference);
    }

    /** What the volume would lose without each point; 0 for points that another one dominates or equals. */
    public static double[] contributions(List<double[]> points, double[] reference) {
        var contributions = new double[points.size()];
        for (int i = 0; i < contributions.length; i++) {
            var point = points.get(i);
            if (isAbove(point, reference)) {
                var others = new ArrayList<>(points);
                others.remove(i);
                contributions[i] = exclusive(point, others, reference);
            }
        }
        return contributions;
    }

    private static boolean isAbove(double[] point, double[] reference) {
        for (int i = 0; i < point.length; i++) {
            if (!(point[i] > reference[i])) {
                return false;
            }
        }
        return true;
    }

    private static double volume(List<double[]> front, double[] reference) {
        var sorted = new ArrayList<>(front);
        sorted.sort(Comparator.comparingDouble(point -> -point[0]));
        double volume = 0;
        for (int i = 0; i < sorted.size(); i++) {
            volume += exclusive(sorted.get(i), sorted.subList(i + 1, sorted.size()), reference);
        }
        return volume;
    }

    /** The point's own box without what the others dominate of it. */
    private static double exclusive(double[] point, List<double[]> others, double[] reference) {
        double box = 1;
        for (int i = 0; i < point.length; i++) {
            box *= point[i] - reference[i];
        }
        var limited = new ArrayList<double[]>();
        for (var other : others) {
            var limit = new double[point.length];
            for (int i = 0; i < limit.length; i++) {
                limit[i] = Math.min(point[i], other[i]);
            }
            if (isAbove(limit, reference)) {
                limited.add(limit);
            }
        }
        return limited.isEmpty() ? box : Math.max(0, box - volume(nonDominated(limited), reference));
    }

    private static List<double[]> nonDominated(List<double[]> points) {
        var kept = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i++) {
            boolean needed = true;
            for (int j = 0; j < points.size() && needed; j++) {
                boolean earlierEqual = j < i && Arrays.equals(points.get(i), points.get(j));
                needed = !earlierEqual && !ParetoRanks.dominates(points.get(j), points.get(i));
            }
            if (needed) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }
}
