package org.lode.learn.algebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** The downhill simplex method: Nelder and Mead, Comput. J. 7 (1965) 308. */
public final class NelderMead {
    private NelderMead() {}

    private record Vertex(double[] point, double value) {}

    /**
     * Looks for a minimum near a point.
     *
     * @param function what to minimise; it may give infinity but not NaN
     * @param start the first corner of the simplex
     * @param size the length of its edges
     * @param evaluations how often the function may be asked, about
     */
    public static double[] minimize(ToDoubleFunction<double[]> function, double[] start, double size, int evaluations) {
        int n = start.length;
        var simplex = new Vertex[n + 1];
        for (int i = 0; i <= n; i++) {
            var point = start.clone();
            if (i > 0) {
                point[i - 1] += size;
            }
            simplex[i] = new Vertex(point, function.applyAsDouble(point));
        }
        for (int used = n + 1; used < evaluations; ) {
            Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
            var worst = simplex[n];
            var centre = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    centre[j] += simplex[i].point()[j] / n;
                }
            }
            var reflected = along(function, centre, worst.point(), -1);
            used++;
            if (reflected.value() < simplex[0].value()) {
                var expanded = along(function, centre, worst.point(), -2);
                used++;
                simplex[n] = expanded.value() < reflected.value() ? expanded : reflected;
            } else if (reflected.value() < simplex[n - 1].value()) {
                simplex[n] = reflected;
            } else {
                var contracted = along(function, centre, worst.point(), reflected.value() < worst.value() ? -0.5 : 0.5);
                used++;
                if (contracted.value() < Math.min(worst.value(), reflected.value())) {
                    simplex[n] = contracted;
                } else {
                    for (int i = 1; i <= n; i++) {
                        simplex[i] = along(function, simplex[0].point(), simplex[i].point(), 0.5);
                    }
                    used += n;
                }
            }
        }
        Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
        return simplex[0].point();
    }

    private static Vertex along(ToDoubleFunction<double[]> function, double[] from, double[] to, double share) {
        var point = new double[from.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return new Vertex(point, function.applyAsDouble(point));
    }
}
