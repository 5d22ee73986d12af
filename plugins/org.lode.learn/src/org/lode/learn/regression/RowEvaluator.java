package org.lode.learn.regression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.Parallel;
import org.lode.learn.onnx.DoubleTensor;
import org.lode.learn.onnx.FloatTensor;
import org.lode.learn.onnx.GraphEvaluator;
import org.lode.learn.onnx.OnnxModel;

/**
 * Evaluates a graph of one input for any number of rows, in blocks of fixed size and in parallel; the result depends
 * neither on the threads nor on which rows share a block.
 */
public final class RowEvaluator {
    private static final int MOST_ROWS = 512;

    private static final int FEWEST_ROWS = 64;

    /** So many numbers stay in a second-level cache while one operation after the other goes over them. */
    private static final int NUMBERS = 150_000;

    private final GraphEvaluator evaluator;
    private final String input;
    private final List<String> outputs;

    /**
     * Prepares a graph.
     *
     * @param outputs the values wanted, each with as many rows as the input
     * @throws LearnException if the graph has not exactly one input, or cannot be evaluated
     */
    public RowEvaluator(OnnxModel model, List<String> outputs) throws LearnException {
        if (model.inputs().size() != 1) {
            throw new LearnException(
                    "The model has " + model.inputs().size() + " inputs; models with one are supported.");
        }
        this.input = model.inputs().get(0).name();
        this.outputs = List.copyOf(outputs);
        this.evaluator = new GraphEvaluator(model, outputs);
    }

    /** The numbers of a single column. */
    public static double[] toDoubles(DesignMatrix column) {
        var numbers = new double[column.values().length];
        Arrays.setAll(numbers, i -> column.values()[i]);
        return numbers;
    }

    /**
     * Evaluates.
     *
     * @param threads how many threads to use, 0 for all processors
     * @return the wanted values by name, each rows × its width
     */
    public Map<String, DesignMatrix> run(DesignMatrix x, int threads) throws LearnException {
        int rows = rowsOfBlock(x.columns());
        int blocks = Math.max(1, (x.rows() + rows - 1) / rows);
        var results = new float[blocks][][];
        var failures = new LearnException[blocks];
        try (var parallel = new Parallel(blocks == 1 ? 1 : threads)) {
            parallel.forRange(blocks, 1, (from, to) -> {
                for (int block = from; block < to; block++) {
                    try {
                        results[block] = block(x, block * rows, Math.min(x.rows(), (block + 1) * rows));
                    } catch (LearnException e) {
                        failures[block] = e;
                    }
                }
            });
        }
        for (var failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        return join(x.rows(), rows, results);
    }

    private static int rowsOfBlock(int columns) {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, NUMBERS / Math.max(1, columns)));
    }

    private float[][] block(DesignMatrix x, int from, int to) throws LearnException {
        var part = Arrays.copyOfRange(x.values(), from * x.columns(), to * x.columns());
        var values = evaluator.run(Map.of(input, FloatTensor.of(part, to - from, x.columns())));
        var result = new float[outputs.size()][];
        for (int i = 0; i < result.length; i++) {
            var value = values.get(outputs.get(i));
            var single = value instanceof DoubleTensor doubles ? doubles.rounded() : value;
            if (!(single instanceof FloatTensor tensor)
                    || tensor.shape().length == 0
                    || tensor.shape()[0] != to - from) {
                throw new LearnException(
                        "The model's value '" + outputs.get(i) + "' has not a row for each row given.");
            }
            result[i] = tensor.values();
        }
        return result;
    }

    private Map<String, DesignMatrix> join(int rows, int most, float[][][] blocks) {
        var joined = new LinkedHashMap<String, DesignMatrix>();
        for (int i = 0; i < outputs.size(); i++) {
            int width = rows == 0 ? 1 : blocks[0][i].length / Math.min(rows, most);
            var values = new float[rows * width];
            for (int block = 0; block < blocks.length; block++) {
                System.arraycopy(blocks[block][i], 0, values, block * most * width, blocks[block][i].length);
            }
            joined.put(outputs.get(i), new DesignMatrix(rows, width, values));
        }
        return joined;
    }
}
