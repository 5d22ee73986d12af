package org.lode.learn.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.TrainingSet;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Standardizer;
import org.lode.represent.Featurizer;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * Clusters of like materials around centres as far from each other as possible (k-centres: Gonzalez, Theor. Comput.
 * Sci. 38 (1985) 293).
 *
 * <p>Molecules and polymers are compared by the Tanimoto similarity of the counts of their circular fingerprints, other
 * materials by the Euclidean distance of their standardised descriptors. Cost: rows × centres comparisons.
 */
final class Clusters {
    private static final String FINGERPRINT = "ecfp(radius=2,size=1024)";
    private static final int MOST_CENTRES = 100;
    private static final int ROWS_PER_CENTRE = 5;

    private final float[][] rows;
    private final double[] sizes;
    private final boolean isTanimoto;

    private Clusters(DesignMatrix matrix, boolean isTanimoto) {
        rows = new float[matrix.rows()][];
        sizes = new double[rows.length];
        this.isTanimoto = isTanimoto;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns());
            sizes[row] = product(rows[row], rows[row]);
        }
    }

    /** A text for the cluster of each row. */
    static List<String> of(TrainingSet data, long seed, Progress progress) throws LearnException {
        var fingerprint = fingerprint();
        boolean isMolecular = fingerprint.accepts(data.features().kind());
        var matrix = isMolecular
                ? DesignMatrix.of(new Featurizer(fingerprint, 0)
                        .parseAndCompute(data.features().kind(), data.materials(), progress))
                : standardized(DesignMatrix.of(data.features()));
        if (matrix.rows() != data.targets().length) {
            throw new LearnException(
                    "Some materials have no fingerprint, so that they cannot be clustered; choose another" + " split.");
        }
        int wanted = Math.max(2, Math.min(MOST_CENTRES, matrix.rows() / ROWS_PER_CENTRE));
        return new Clusters(matrix, isMolecular).draw(data.materials(), wanted, seed, progress);
    }

    private static Recipe fingerprint() {
        try {
            return Recipe.parse(FINGERPRINT);
        } catch (MaterialException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DesignMatrix standardized(DesignMatrix x) {
        return Standardizer.fit(x).applyClipped(x, Float.MAX_VALUE);
    }

    private List<String> draw(List<String> materials, int wanted, long seed, Progress progress) {
        var order = new ArrayList<Integer>();
        for (int row = 0; row < rows.length; row++) {
            order.add(row);
        }
        // Ties go to the first of this order, which the order of the rows has no part in.
        order.sort(Comparator.comparing((Integer row) -> Folds.hash(materials.get(row), seed))
                .thenComparing(materials::get));
        var nearest = new double[rows.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        var cluster = new String[rows.length];
        int centre = order.get(0);
        for (int made = 0; made < wanted && nearest[centre] > 0; made++) {
            progress.check();
            int farthest = centre;
            for (int row : order) {
                double distance = distance(row, centre);
                if (distance < nearest[row]) {
                    nearest[row] = distance;
                    cluster[row] = materials.get(centre);
                }
                farthest = nearest[row] > nearest[farthest] ? row : farthest;
            }
            centre = farthest;
        }
        return List.of(cluster);
    }

    private double distance(int row, int other) {
        double product = product(rows[row], rows[other]);
        double both = sizes[row] + sizes[other];
        if (!isTanimoto) {
            return Math.max(0, both - 2 * product);
        }
        return both > product ? 1 - product / (both - product) : 0;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
