package org.lode.design.language;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.lode.represent.Progress;

/** The counts of an n-gram model, arranged in one row per context. Immutable. */
final class NGramTable {
    private final int vocabularySize;
    private final double[] discounts;

    private final ContextIndex index;
    private final int[] rowStart;
    private final byte[] rowOrder;
    private final long[] rowContinuation;
    private final short[] tokens;
    private final int[] counts;
    private final int[] continuations;

    /**
     * Arranges counts.
     *
     * @param source is empty afterwards: its orders are released one by one, for there may be millions of entries
     */
    NGramTable(NGramCounts source, int vocabularySize, Progress progress) {
        this.vocabularySize = vocabularySize;
        int entries = source.size();
        index = new ContextIndex(entries / 2);
        tokens = new short[entries];
        counts = new int[entries];
        continuations = new int[entries];
        var ends = new int[entries];
        var ordersOfRows = new byte[entries];
        int first = 0;
        for (int order = 0; order < source.orders(); order++) {
            int firstRow = index.rows();
            var rowOfEntry = rowsOfEntries(source, order, progress);
            for (int row : rowOfEntry) {
                ends[row]++;
            }
            int end = first;
            for (int row = firstRow; row < index.rows(); row++) {
                end += ends[row];
                ends[row] = end;
                ordersOfRows[row] = (byte) order;
            }
            fill(source, order, rowOfEntry, firstRow, ends, first, progress);
            first = end;
            source.release(order);
        }
        rowOrder = Arrays.copyOf(ordersOfRows, index.rows());
        rowStart = new int[index.rows() + 1];
        System.arraycopy(ends, 0, rowStart, 1, index.rows());
        rowContinuation = sums(continuations);
        discounts = discounts(source.orders());
    }

    /** The rows of an order's entries, in their order; they follow those of shorter contexts. */
    private int[] rowsOfEntries(NGramCounts source, int order, Progress progress) {
        var rows = new int[source.size(order)];
        int entry = 0;
        for (int slot = 0; slot < source.capacity(order); slot++) {
            checkNowAndThen(slot, progress);
            if (source.count(order, slot) != 0) {
                rows[entry++] = index.rowOrNew(source.context(order, slot));
            }
        }
        return rows;
    }

    /** Takes a table that was read from a file: see {@link Rows}. */
    NGramTable(Rows rows, int vocabularySize, int orders) {
        this.vocabularySize = vocabularySize;
        index = ContextIndex.of(rows.contexts);
        rowOrder = rows.orders;
        rowStart = rows.start;
        tokens = rows.tokens;
        counts = rows.counts;
        continuations = rows.continuations;
        rowContinuation = sums(continuations);
        discounts = discounts(orders);
    }

    /**
     * The counts as a file has them.
     *
     * @param contexts the hash of each context
     * @param orders the number of the context's length, 0 for none at all
     * @param start the place of each context's first entry; one more than contexts
     * @param tokens the tokens of the entries, ascending in each context
     * @param counts how often each was seen
     * @param continuations the Kneser-Ney counts
     */
    record Rows(long[] contexts, byte[] orders, int[] start, short[] tokens, int[] counts, int[] continuations) {}

    /** The counts to be written into a file. */
    Rows toRows() {
        return new Rows(index.contexts(), rowOrder, rowStart, tokens, counts, continuations);
    }

    /**
     * The table without the contexts that were seen fewer than {@code least} times. With a context all longer ones that
     * end like it go, as they were seen no more often.
     */
    NGramTable pruned(int least) {
        var all = toRows();
        var contexts = new long[rowOrder.length];
        var orders = new byte[rowOrder.length];
        var start = new int[rowOrder.length + 1];
        var kept = new int[tokens.length];
        int rows = 0;
        int entries = 0;
        for (int row = 0; row < rowOrder.length; row++) {
            long seen = 0;
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                seen += counts[i];
            }
            if (seen >= least || rowOrder[row] == 0) {
                contexts[rows] = all.contexts[row];
                orders[rows] = rowOrder[row];
                for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                    kept[entries++] = i;
                }
                start[++rows] = entries;
            }
        }
        var which = Arrays.copyOf(kept, entries);
        var keptTokens = new short[entries];
        for (int i = 0; i < entries; i++) {
            keptTokens[i] = tokens[which[i]];
        }
        var rest = new Rows(
                Arrays.copyOf(contexts, rows),
                Arrays.copyOf(orders, rows),
                Arrays.copyOf(start, rows + 1),
                keptTokens,
                Arrays.stream(which).map(i -> counts[i]).toArray(),
                Arrays.stream(which).map(i -> continuations[i]).toArray());
        return new NGramTable(rest, vocabularySize, discounts.length);
    }

    private static void checkNowAndThen(int slot, Progress progress) {
        if (slot % (1 << 16) == 0) {
            progress.check();
        }
    }

    /**
     * Writes the entries of an order into their rows.
     *
     * @param ends the end of each row
     * @param first where the first row begins
     */
    private void fill(
            NGramCounts source, int order, int[] rowOfEntry, int firstRow, int[] ends, int first, Progress progress) {
        var filled = new int[index.rows() - firstRow];
        int entry = 0;
        for (int slot = 0; slot < source.capacity(order); slot++) {
            checkNowAndThen(slot, progress);
            if (source.count(order, slot) != 0) {
                int row = rowOfEntry[entry++];
                int start = row == firstRow ? first : ends[row - 1];
                int token = source.token(order, slot);
                // Rows are short: insertion keeps them in order of the tokens, so that sums don't depend on hashing.
                int at = start + filled[row - firstRow]++;
                while (at > start && tokens[at - 1] > token) {
                    tokens[at] = tokens[at - 1];
                    counts[at] = counts[at - 1];
                    continuations[at] = continuations[at - 1];
                    at--;
                }
                tokens[at] = (short) token;
                counts[at] = source.count(order, slot);
                continuations[at] = source.continuation(order, slot);
            }
        }
    }

    /** The absolute discount of each order, {@code n1 / (n1 + 2 n2)}; one half where nothing was seen once or twice. */
    private double[] discounts(int orders) {
        var once = new long[orders];
        var twice = new long[orders];
        for (int row = 0; row < rowOrder.length; row++) {
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                once[rowOrder[row]] += continuations[i] == 1 ? 1 : 0;
                twice[rowOrder[row]] += continuations[i] == 2 ? 1 : 0;
            }
        }
        var result = new double[orders];
        for (int order = 0; order < orders; order++) {
            result[order] = once[order] == 0 || twice[order] == 0
                    ? 0.5
                    : (double) once[order] / (once[order] + 2 * twice[order]);
        }
        return result;
    }

    private long[] sums(int[] values) {
        var sums = new long[rowOrder.length];
        for (int row = 0; row < sums.length; row++) {
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                sums[row] += values[i];
            }
        }
        return sums;
    }

    /**
     * The rows of the contexts that were seen, from the shortest to the longest: where one was not seen, no longer one
     * was.
     *
     * @param hashes the contexts from the shortest to the longest
     * @param count how many of them there are
     * @param rows takes the result
     * @return how many rows there are
     */
    int rows(long[] hashes, int count, int[] rows) {
        for (int order = 0; order < count; order++) {
            rows[order] = index.row(hashes[order]);
            if (rows[order] < 0) {
                return order;
            }
        }
        return count;
    }

    /** The interpolated Kneser-Ney probabilities of all tokens, given {@link #rows}. */
    void kneserNey(int[] rows, int count, double[] probabilities) {
        Arrays.fill(probabilities, 0);
        double weight = 1;
        for (int order = count - 1; order >= 0; order--) {
            int row = rows[order];
            double discount = discounts[order];
            double share = weight / rowContinuation[row];
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                probabilities[tokens[i]] += share * (continuations[i] - discount);
            }
            weight = share * discount * (rowStart[row + 1] - rowStart[row]);
        }
        for (int token = 0; token < vocabularySize; token++) {
            probabilities[token] += weight / vocabularySize;
        }
    }

    /** Draws a token with the probabilities of {@link #kneserNey}. */
    int drawKneserNey(int[] rows, int count, RandomGenerator random) {
        for (int order = count - 1; order >= 0; order--) {
            int row = rows[order];
            double discount = discounts[order];
            double left = random.nextDouble() * rowContinuation[row];
            for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
                left -= continuations[i] - discount;
                if (left < 0) {
                    return tokens[i];
                }
            }
        }
        return random.nextInt(vocabularySize);
    }

    /** The plain counts of a row, for all tokens. */
    void plainCounts(int row, double[] result) {
        Arrays.fill(result, 0);
        for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
            result[tokens[i]] = counts[i];
        }
    }

    /** Number of entries: pairs of a context and a token. */
    int entries() {
        return tokens.length;
    }
}
