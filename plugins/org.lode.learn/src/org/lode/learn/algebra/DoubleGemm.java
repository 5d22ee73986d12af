package org.lode.learn.algebra;

import java.util.Arrays;

/**
 * Matrix product in double precision, for sums that cancel out: the twin of {@link JavaGemm}, whose shape is explained
 * there; Java has no code for both kinds of numbers.
 */
public final class DoubleGemm {
    /** A packed block of 40 KB stays in a first-level cache of 48 KB. */
    private static final int COLUMN_BLOCK = 128;

    private static final int DEPTH = 5;

    private static final int PANELS = 8;

    private static final int INNER_BLOCK = PANELS * DEPTH;

    private static final int PITCH = COLUMN_BLOCK + 8;

    /** Blocks are filled up with zeros to so many columns, because what is left of a vector is done one by one. */
    private static final int VECTOR = 8;

    private DoubleGemm() {}

    /**
     * Adds a product to a matrix; all are row-major. Each element is summed in the order of the inner index by fused
     * multiply-add.
     *
     * @param a rows × inner
     * @param b inner × columns
     * @param c rows × columns, which the product is added to
     */
    public static void multiply(int rows, int columns, int inner, double[] a, double[] b, double[] c) {
        var panels = new double[PANELS][DEPTH * PITCH];
        var sum = new double[COLUMN_BLOCK];
        for (int column = 0; column < columns; column += COLUMN_BLOCK) {
            int width = Math.min(COLUMN_BLOCK, columns - column);
            for (int depth = 0; depth < inner; depth += INNER_BLOCK) {
                int height = Math.min(INNER_BLOCK, inner - depth);
                pack(b, columns, depth, column, height, width, panels);
                for (int row = 0; row < rows; row++) {
                    int to = row * columns + column;
                    System.arraycopy(c, to, sum, 0, width);
                    Arrays.fill(sum, width, filled(width), 0);
                    addRow(filled(width), height, panels, a, row * inner + depth, sum);
                    System.arraycopy(sum, 0, c, to, width);
                }
            }
        }
    }

    private static void pack(double[] b, int columns, int depth, int column, int height, int width, double[][] panels) {
        for (int p = 0; p < height; p++) {
            int row = p % DEPTH * PITCH;
            System.arraycopy(b, (depth + p) * columns + column, panels[p / DEPTH], row, width);
            Arrays.fill(panels[p / DEPTH], row + width, row + filled(width), 0);
        }
        // Rows that are missing in the last panel are zeros, which add nothing.
        for (int p = height; p % DEPTH != 0; p++) {
            Arrays.fill(panels[p / DEPTH], p % DEPTH * PITCH, p % DEPTH * PITCH + filled(width), 0);
        }
    }

    private static int filled(int width) {
        return (width + VECTOR - 1) / VECTOR * VECTOR;
    }

    private static void addRow(int width, int height, double[][] panels, double[] a, int from, double[] sum) {
        int p = 0;
        for (; p + DEPTH <= height; p += DEPTH) {
            int at = from + p;
            addPanel(width, panels[p / DEPTH], sum, a[at], a[at + 1], a[at + 2], a[at + 3], a[at + 4]);
        }
        if (p < height) {
            var rest = Arrays.copyOf(Arrays.copyOfRange(a, from + p, from + height), DEPTH);
            addPanel(width, panels[p / DEPTH], sum, rest[0], rest[1], rest[2], rest[3], rest[4]);
        }
    }

    private static void addPanel(
            int width, double[] b, double[] sum, double x0, double x1, double x2, double x3, double x4) {
        for (int j = 0; j < width; j++) {
            double first = Math.fma(x1, b[j + PITCH], Math.fma(x0, b[j], sum[j]));
            double second = Math.fma(x3, b[j + 3 * PITCH], Math.fma(x2, b[j + 2 * PITCH], first));
            sum[j] = Math.fma(x4, b[j + 4 * PITCH], second);
        }
    }
}
