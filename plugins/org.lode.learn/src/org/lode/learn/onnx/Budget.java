package org.lode.learn.onnx;

import org.lode.learn.LearnException;

/**
 * What one run of a graph may take, so that a hostile file cannot fill the memory or run for ever.
 *
 * <p>A property model uses each weight about once a row: memory and work in proportion to the size of weights and input
 * is plenty for any of them.
 */
final class Budget {
    private static final long ALWAYS = 1L << 22;
    private static final long WORK_PER_NUMBER = 64;

    private final long mostElements;
    private long work;

    /**
     * A budget.
     *
     * @param weights the numbers in the file
     * @param inputs the numbers given to the graph
     * @param rows the rows given to the graph
     */
    Budget(long weights, long inputs, long rows) {
        mostElements = ALWAYS + 8 * (weights + inputs);
        work = WORK_PER_NUMBER * (ALWAYS + inputs + rows * weights);
    }

    /** Asks for a tensor; the answer is its number of elements. */
    int elements(int[] shape) throws LearnException {
        long size = Shape.size(shape);
        if (size > mostElements) {
            throw new LearnException("it asks for " + size + " numbers at once, more than its size warrants");
        }
        spend(size);
        return (int) size;
    }

    /** Asks for a tensor of zeros. */
    FloatTensor floats(int[] shape) throws LearnException {
        return FloatTensor.of(new float[elements(shape)], shape);
    }

    /** Counts multiplications. */
    void spend(long multiplications) throws LearnException {
        work -= multiplications;
        if (work < 0) {
            throw new LearnException("it asks for more work than its size warrants");
        }
    }
}
