package org.lode.learn.algebra;

import java.util.Arrays;

/**
 * Matrix product in plain Java, shaped so that the C2 compiler turns the inner loop into vector instructions.
 *
 * <p>C2 of Java 17 vectorises a loop with one store only, of at most some 60 nodes, whose arrays are indexed by the
 * loop variable and a constant. Hence a block of B is packed into panels, each one array that holds {@link #DEPTH} rows
 * at constant distances: five rows of five arrays would be too many nodes, and with them a row of C would be loaded and
 * stored more often. A row of C goes through an accumulator array. Each element of C is summed in the order of the
 * inner index by fused multiply-add, whatever the block of rows, so that splitting the rows over threads changes no
 * bit. The benchmark {@code train_net_a_rows_per_s} guards the speed.
 */
public final class JavaGemm implements Gemm {
    /** A packed block of 40 KB stays in a first-level cache of 48 KB; half or twice as much is slower. */
    private static final int COLUMN_BLOCK = 256;

    /** Rows of B in a panel. */
    private static final int DEPTH = 5;

    private static final int PANELS = 8;

    private static final int INNER_BLOCK = PANELS * DEPTH;

    /**
     * The distance of rows in a panel: not the next power of two, because addresses that differ by a multiple of 4096
     * wait for each other.
     */
    private static final int PITCH = COLUMN_BLOCK + 16;

    /** With the header of 16 bytes arrays fill whole cache lines, so that panels and accumulator are aligned alike. */
    private static final int SPARE = 12;

    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    private static final class Workspace {
        final float[][] panels = new float[PANELS][DEPTH * PITCH + SPARE];
        final float[] accumulator = new float[COLUMN_BLOCK + SPARE];
    }

    @Override
    public void multiply(int rows, int columns, int inner, FloatMatrix a, FloatMatrix b, FloatMatrix c, boolean add) {
        var workspace = workspaces.get();
        for (int column = 0; column < columns; column += COLUMN_BLOCK) {
            int width = Math.min(COLUMN_BLOCK, columns - column);
            if (inner == 0 && !add) {
                clear(c, rows, column, width);
            }
            for (int depth = 0; depth < inner; depth += INNER_BLOCK) {
                int height = Math.min(INNER_BLOCK, inner - depth);
                pack(b, depth, column, height, width, workspace.panels);
                multiplyBlock(rows, column, width, depth, height, a, c, add || depth > 0, workspace);
            }
        }
    }

    private static void multiplyBlock(
            int rows,
            int column,
            int width,
            int depth,
            int height,
            FloatMatrix a,
            FloatMatrix c,
            boolean add,
            Workspace workspace) {
        var panels = workspace.panels;
        var sum = workspace.accumulator;
        var left = a.values();
        int alongInner = a.transposed() ? a.stride() : 1;
        int alongRows = a.transposed() ? 1 : a.stride();
        for (int row = 0; row < rows; row++) {
            int from = c.offset() + row * c.stride() + column;
            if (add) {
                System.arraycopy(c.values(), from, sum, 0, width);
            } else {
                Arrays.fill(sum, 0, width, 0f);
            }
            int at = a.offset() + row * alongRows + depth * alongInner;
            int p = 0;
            for (; p + DEPTH <= height; p += DEPTH, at += DEPTH * alongInner) {
                addPanel(
                        width,
                        panels[p / DEPTH],
                        sum,
                        left[at],
                        left[at + alongInner],
                        left[at + 2 * alongInner],
                        left[at + 3 * alongInner],
                        left[at + 4 * alongInner]);
            }
            for (; p < height; p++, at += alongInner) {
                addRow(width, panels[p / DEPTH], p % DEPTH * PITCH, sum, left[at]);
            }
            System.arraycopy(sum, 0, c.values(), from, width);
        }
    }

    private static void clear(FloatMatrix c, int rows, int column, int width) {
        for (int row = 0; row < rows; row++) {
            int from = c.offset() + row * c.stride() + column;
            Arrays.fill(c.values(), from, from + width, 0f);
        }
    }

    private static void pack(FloatMatrix b, int depth, int column, int height, int width, float[][] panels) {
        var values = b.values();
        if (b.transposed()) {
            packTransposed(values, b.offset() + column * b.stride() + depth, b.stride(), height, width, panels);
            return;
        }
        for (int p = 0; p < height; p++) {
            int from = b.offset() + (depth + p) * b.stride() + column;
            System.arraycopy(values, from, panels[p / DEPTH], p % DEPTH * PITCH, width);
        }
    }

    /** Goes through B in strips of 16 rows, which stay in the cache while their columns are copied. */
    private static void packTransposed(
            float[] values, int offset, int stride, int height, int width, float[][] panels) {
        for (int strip = 0; strip < width; strip += 16) {
            int end = Math.min(width, strip + 16);
            for (int p = 0; p < height; p++) {
                var target = panels[p / DEPTH];
                int row = p % DEPTH * PITCH;
                int at = offset + strip * stride + p;
                for (int column = strip; column < end; column++, at += stride) {
                    target[row + column] = values[at];
                }
            }
        }
    }

    private static void addPanel(int width, float[] b, float[] sum, float x0, float x1, float x2, float x3, float x4) {
        for (int j = 0; j < width; j++) {
            float first = Math.fma(x1, b[j + PITCH], Math.fma(x0, b[j], sum[j]));
            float second = Math.fma(x3, b[j + 3 * PITCH], Math.fma(x2, b[j + 2 * PITCH], first));
            sum[j] = Math.fma(x4, b[j + 4 * PITCH], second);
        }
    }

    /** Adds one row of a panel; there are at most four of them in a product. */
    private static void addRow(int width, float[] b, int row, float[] sum, float x) {
        for (int j = 0; j < width; j++) {
            sum[j] = Math.fma(x, b[row + j], sum[j]);
        }
    }
}
