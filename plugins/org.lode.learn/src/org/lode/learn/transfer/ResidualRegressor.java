package org.lode.learn.transfer;

import java.util.stream.IntStream;
import org.lode.learn.LearnException;
import org.lode.learn.linear.BayesianRidge;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.Regressor;
import org.lode.represent.Progress;

/**
 * A linear function of what sources predict, plus what another regressor learns of the rest from descriptors.
 *
 * <p>The autoregressive model of Kennedy and O'Hagan, Biometrika 87 (2000) 1, with several sources.
 *
 * @param outputs how many columns, the first ones, are the sources' predictions
 * @param rest what learns the differences from the other columns
 */
record ResidualRegressor(int outputs, Regressor rest) implements Regressor {
    /** Differences smaller than this share of the targets' spread are rounding errors. */
    private static final double NOTHING_LEFT = 1e-6;

    @Override
    public String description() {
        return "linear function of the sources' predictions plus " + rest.description() + " of the rest";
    }

    @Override
    public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) throws LearnException {
        var first = IntStream.range(0, outputs).toArray();
        var others = IntStream.range(outputs, x.columns()).toArray();
        var predictions = x.selectColumns(first);
        var linear = new BayesianRidge().fit(predictions, y, seed, progress);
        var differences = differences(linear, predictions, y);
        if (differences == null) {
            return (graph, input) -> linear.write(graph, graph.gather("outputs", input, first));
        }
        var fitted = rest.fit(x.selectColumns(others), differences, seed, progress);
        return (graph, input) -> write(graph, input, linear, fitted, first, others);
    }

    /** What the linear function leaves, or null if that is nothing. */
    private static double[] differences(FittedRegressor linear, DesignMatrix predictions, double[] y)
            throws LearnException {
        var fitted = FittedValues.means(linear, predictions);
        double most = 0;
        double spread = 0;
        for (int row = 0; row < y.length; row++) {
            spread = Math.max(spread, Math.abs(y[row] - y[0]));
            fitted[row] = y[row] - fitted[row];
            most = Math.max(most, Math.abs(fitted[row]));
        }
        return most > NOTHING_LEFT * spread ? fitted : null;
    }

    private static FittedRegressor.Outputs write(
            GraphBuilder graph, String input, FittedRegressor linear, FittedRegressor rest, int[] first, int[] others) {
        var trend = linear.write(graph, graph.gather("outputs", input, first));
        var added = rest.write(graph, graph.gather("others", input, others));
        return new FittedRegressor.Outputs(
                graph.node("Add", "residual.mean", trend.mean(), added.mean()), added.deviation());
    }
}
