package org.lode.learn.algebra;

import java.util.Arrays;

/**
 * Matrix product in plain Java, shaped so that the C2 compiler turns the inner loop into vector instructions.
 *
 * <p>C2 of Java 17 vectorises a loop with one store only, and only if all arrays are indexed by the bare loop variable.
 * Hence a block of B is packed into arrays of its own, one a row, and a row of C goes through an accumulator array. Each
 * element of C is summed in the order of the inner index by fused multiply-add, whatever the block of rows, so that
 * splitting the rows over threads changes no bit. The benchmark {@code train_net_a_rows_per_s} guards the speed.
 */
public final class JavaGemm implements Gemm {
    /** A packed block of 40 KB stays in a first-level cache of 48 KB; twice as much is a quarter slower. */
    private static final int COLUMN_BLOCK = 256;

    private static final int INNER_BLOCK = 40;

    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    private static final class Workspace {
        final float[][] packed = new float[INNER_BLOCK][COLUMN_BLOCK];
        final float[] accumulator = new float[COLUMN_BLOCK];
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
                pack(b, depth, column, height, width, workspace.packed);
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
        var packed = workspace.packed;
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
            for (; p + 4 <= height; p += 4, at += 4 * alongInner) {
                addFour(
                        width,
                        packed[p],
                        packed[p + 1],
                        packed[p + 2],
                        packed[p + 3],
                        sum,
                        left[at],
                        left[at + alongInner],
                        left[at + 2 * alongInner],
                        left[at + 3 * alongInner]);
            }
            for (; p < height; p++, at += alongInner) {
                addOne(width, packed[p], sum, left[at]);
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

    private static void pack(FloatMatrix b, int depth, int column, int height, int width, float[][] packed) {
        var values = b.values();
        if (b.transposed()) {
            packTransposed(values, b.offset() + column * b.stride() + depth, b.stride(), height, width, packed);
            return;
        }
        for (int p = 0; p < height; p++) {
            System.arraycopy(values, b.offset() + (depth + p) * b.stride() + column, packed[p], 0, width);
        }
    }

    /** Goes through B in strips of 16 rows, which stay in the cache while their columns are copied. */
    private static void packTransposed(
            float[] values, int offset, int stride, int height, int width, float[][] packed) {
        for (int strip = 0; strip < width; strip += 16) {
            int end = Math.min(width, strip + 16);
            for (int p = 0; p < height; p++) {
                var target = packed[p];
                int at = offset + strip * stride + p;
                for (int column = strip; column < end; column++, at += stride) {
                    target[column] = values[at];
                }
            }
        }
    }

    private static void addFour(
            int width,
            float[] b0,
            float[] b1,
            float[] b2,
            float[] b3,
            float[] sum,
            float x0,
            float x1,
            float x2,
            float x3) {
        for (int j = 0; j < width; j++) {
            sum[j] = Math.fma(x3, b3[j], Math.fma(x2, b2[j], Math.fma(x1, b1[j], Math.fma(x0, b0[j], sum[j]))));
        }
    }

    private static void addOne(int width, float[] b, float[] sum, float x) {
        for (int j = 0; j < width; j++) {
            sum[j] = Math.fma(x, b[j], sum[j]);
        }
    }
}
