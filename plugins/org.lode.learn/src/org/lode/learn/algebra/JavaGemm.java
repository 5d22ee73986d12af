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
 *
 * <p>A product {@linkplain #inBlocks in blocks} rounds as ONNX Runtime's: docs/decisions/0002-engines.md.
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

    /** So many products ONNX Runtime sums before it adds the sum to the result. */
    private static final int SUMMED_BLOCK = 256;

    /** So many rows of sums that are not yet added stay in a second-level cache. */
    private static final int ROW_BLOCK = 512;

    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);
    private final boolean inBlocks;

    private static final class Workspace {
        final float[][] panels = new float[PANELS][DEPTH * PITCH + SPARE];
        final float[] accumulator = new float[COLUMN_BLOCK + SPARE];
        float[] sums = {};

        FloatMatrix sums(int rows) {
            if (sums.length < rows * COLUMN_BLOCK) {
                sums = new float[rows * COLUMN_BLOCK];
            }
            return FloatMatrix.of(sums, COLUMN_BLOCK);
        }
    }

    /** Each element of C is one sum, which begins at what is to be added to. */
    public JavaGemm() {
        this(false);
    }

    private JavaGemm(boolean inBlocks) {
        this.inBlocks = inBlocks;
    }

    /** Each element of C is the sum of sums of 256 products, each of which begins at 0. */
    public static JavaGemm inBlocks() {
        return new JavaGemm(true);
    }

    @Override
    public void multiply(int rows, int columns, int inner, FloatMatrix a, FloatMatrix b, FloatMatrix c, boolean add) {
        int most = inBlocks ? ROW_BLOCK : Math.max(1, rows);
        for (int column = 0; column < columns; column += COLUMN_BLOCK) {
            int width = Math.min(COLUMN_BLOCK, columns - column);
            if (inner == 0 && !add) {
                clear(c, rows, column, width);
            }
            var right = b.transposed() ? b.fromRow(column) : b.fromColumn(column);
            for (int row = 0; row < rows; row += most) {
                var left = a.transposed() ? a.fromColumn(row) : a.fromRow(row);
                var target = c.fromRow(row).fromColumn(column);
                if (inBlocks) {
                    multiplyInBlocks(Math.min(most, rows - row), width, inner, left, right, target, add);
                } else {
                    multiplyColumns(rows, width, inner, left, right, target, add);
                }
            }
        }
    }

    /** Sums stay in C from block to block. */
    private void multiplyColumns(
            int rows, int width, int inner, FloatMatrix a, FloatMatrix b, FloatMatrix c, boolean add) {
        var workspace = workspaces.get();
        for (int depth = 0; depth < inner; depth += INNER_BLOCK) {
            int height = Math.min(INNER_BLOCK, inner - depth);
            pack(b, depth, height, width, workspace.panels);
            multiplyBlock(rows, width, depth, height, a, add || depth > 0 ? c : null, c, false, workspace);
        }
    }

    /** Sums that are not yet added to C stay apart. */
    private void multiplyInBlocks(
            int rows, int width, int inner, FloatMatrix a, FloatMatrix b, FloatMatrix c, boolean add) {
        var workspace = workspaces.get();
        var sums = workspace.sums(rows);
        for (int start = 0; start < inner; start += SUMMED_BLOCK) {
            int end = Math.min(inner, start + SUMMED_BLOCK);
            for (int depth = start; depth < end; depth += INNER_BLOCK) {
                int height = Math.min(INNER_BLOCK, end - depth);
                pack(b, depth, height, width, workspace.panels);
                boolean isLast = depth + height == end;
                var begun = depth > start ? sums : null;
                var result = isLast ? c : sums;
                multiplyBlock(rows, width, depth, height, a, begun, result, isLast && (add || start > 0), workspace);
            }
        }
    }

    /**
     * Multiplies what is packed.
     *
     * @param begun the sums so far, null if they begin at 0
     * @param result where the sums go
     * @param adds whether they are added to what is there
     */
    private static void multiplyBlock(
            int rows,
            int width,
            int depth,
            int height,
            FloatMatrix a,
            FloatMatrix begun,
            FloatMatrix result,
            boolean adds,
            Workspace workspace) {
        var panels = workspace.panels;
        var sum = workspace.accumulator;
        var left = a.values();
        int alongInner = a.transposed() ? a.stride() : 1;
        int alongRows = a.transposed() ? 1 : a.stride();
        for (int row = 0; row < rows; row++) {
            if (begun != null) {
                System.arraycopy(begun.values(), begun.offset() + row * begun.stride(), sum, 0, width);
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
            int to = result.offset() + row * result.stride();
            if (adds) {
                addSums(width, sum, result.values(), to);
            } else {
                System.arraycopy(sum, 0, result.values(), to, width);
            }
        }
    }

    private static void addSums(int width, float[] sum, float[] to, int at) {
        for (int j = 0; j < width; j++) {
            to[at + j] += sum[j];
        }
    }

    private static void clear(FloatMatrix c, int rows, int column, int width) {
        for (int row = 0; row < rows; row++) {
            int from = c.offset() + row * c.stride() + column;
            Arrays.fill(c.values(), from, from + width, 0f);
        }
    }

    private static void pack(FloatMatrix b, int depth, int height, int width, float[][] panels) {
        var values = b.values();
        if (b.transposed()) {
            packTransposed(values, b.offset() + depth, b.stride(), height, width, panels);
            return;
        }
        for (int p = 0; p < height; p++) {
            int from = b.offset() + (depth + p) * b.stride();
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
