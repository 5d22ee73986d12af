package org.lode.learn.onnx;

import java.util.Arrays;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.algebra.FloatMatrix;
import org.lode.learn.algebra.Gemm;
import org.lode.learn.algebra.JavaGemm;

/**
 * Fully connected layers one after the other, with constant weights.
 *
 * <p>Rows stand side by side while they pass through them: the innermost loop of the product goes along its second
 * matrix, and there are more rows than units in most layers. A first layer that has many more inputs than units takes
 * its rows as they are, because turning them would cost as much as the product. Sums are those of the single operators,
 * to the last bit.
 *
 * @param scaling what is done to the numbers before the first layer
 * @param layers the layers
 */
record DenseLayers(List<Scaling> scaling, List<Layer> layers) implements Operator {
    /** Fewer rows are too short a loop. */
    private static final int FEW_ROWS = 48;

    /** Fewer units are too short a loop, too. */
    private static final int FEW_UNITS = 48;

    /** So many times more inputs than units are many. */
    private static final int MANY = 4;

    private static final Gemm GEMM = JavaGemm.inBlocks();

    /**
     * A sum, difference, product or bound, with a number of its own for each column.
     *
     * @param function reads a number of the input and the column's
     * @param numbers one a column
     */
    record Scaling(ElementwiseOperators.Binary function, float[] numbers) {}

    /**
     * A layer.
     *
     * @param inputs the number of inputs
     * @param weights units × inputs
     * @param bias one a unit
     * @param activation the function after it, or null
     */
    record Layer(int inputs, FloatMatrix weights, float[] bias, ElementwiseOperators.Mapping activation) {
        int units() {
            return bias.length;
        }

        /** Whether it has so many inputs that rows had better be taken as they are. */
        boolean isWide() {
            return isWide(inputs, units());
        }

        static boolean isWide(int inputs, int units) {
            return units >= FEW_UNITS && inputs >= MANY * units;
        }
    }

    @Override
    public Tensor[] run(Tensor[] inputs, Budget budget) throws LearnException {
        var input = Operands.floats(inputs, 0);
        if (input.shape().length != 2) {
            throw new LearnException("input 1 must be a matrix");
        }
        int rows = input.shape()[0];
        MatrixOperators.checkInner(input.shape()[1], layers.get(0).inputs());
        boolean sideBySide = rows >= FEW_ROWS && !layers.get(0).isWide();
        var values = scaled(input.values(), rows);
        values = sideBySide ? transposed(values, rows) : values;
        for (var layer : layers) {
            budget.spend((long) rows * layer.units() * layer.inputs());
            var results = budget.floats(new int[] {rows, layer.units()}).values();
            if (sideBySide) {
                multiply(layer, values, rows, results);
            } else {
                multiplyAsTheyAre(layer, values, rows, results);
            }
            if (layer.activation() != null) {
                layer.activation().apply(results, results);
            }
            boolean turns = !sideBySide && rows >= FEW_ROWS;
            values = turns ? transposed(results, rows) : results;
            sideBySide |= turns;
        }
        int units = layers.get(layers.size() - 1).units();
        return Operands.result(FloatTensor.of(sideBySide ? transposed(values, units) : values, rows, units));
    }

    /** Row by row, so that a row stays in the cache from one function to the next. */
    private float[] scaled(float[] input, int rows) {
        if (scaling.isEmpty()) {
            return input;
        }
        var values = new float[input.length];
        int columns = layers.get(0).inputs();
        var row = new float[columns];
        for (int start = 0; start < rows * columns; start += columns) {
            System.arraycopy(input, start, row, 0, columns);
            for (var step : scaling) {
                step.function().apply(row, step.numbers(), columns);
            }
            System.arraycopy(row, 0, values, start, columns);
        }
        return values;
    }

    /** Values are inputs × rows, results units × rows. */
    private static void multiply(Layer layer, float[] values, int rows, float[] results) {
        for (int unit = 0; unit < layer.units(); unit++) {
            Arrays.fill(results, unit * rows, (unit + 1) * rows, layer.bias()[unit]);
        }
        GEMM.multiply(
                layer.units(),
                rows,
                layer.inputs(),
                layer.weights(),
                FloatMatrix.of(values, rows),
                FloatMatrix.of(results, rows),
                true);
    }

    /** Values are rows × inputs, results rows × units. */
    private static void multiplyAsTheyAre(Layer layer, float[] values, int rows, float[] results) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(layer.bias(), 0, results, row * layer.units(), layer.units());
        }
        GEMM.multiply(
                rows,
                layer.units(),
                layer.inputs(),
                FloatMatrix.of(values, layer.inputs()),
                layer.weights().transpose(),
                FloatMatrix.of(results, layer.units()),
                true);
    }

    /** Turns rows into columns, in strips that stay in the cache. */
    static float[] transposed(float[] matrix, int rows) {
        int columns = rows == 0 ? 0 : matrix.length / rows;
        var turned = new float[matrix.length];
        for (int strip = 0; strip < rows; strip += 16) {
            int end = Math.min(rows, strip + 16);
            for (int column = 0; column < columns; column++) {
                for (int row = strip; row < end; row++) {
                    turned[column * rows + row] = matrix[row * columns + column];
                }
            }
        }
        return turned;
    }
}
