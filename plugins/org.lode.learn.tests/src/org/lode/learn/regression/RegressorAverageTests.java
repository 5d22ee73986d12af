package org.lode.learn.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.represent.Progress;

class RegressorAverageTests {
    /** Expects the same for every row. */
    private record Constant(double mean, double deviation) implements Regressor {
        @Override
        public String description() {
            return "constant";
        }

        @Override
        public FittedRegressor fit(DesignMatrix x, double[] y, long seed, Progress progress) {
            return (graph, input) -> {
                var zero = graph.scale("zero", graph.gather("first", input, new int[] {0}), 0);
                return new FittedRegressor.Outputs(
                        graph.shift("mean", zero, mean), graph.shift("deviation", zero, deviation));
            };
        }
    }

    /** Normal distributions around 1 and 5 of deviations 1 and 3: mean 3, variance (1 + 9) / 2 + 4 = 9. */
    @Test
    void averageHasTheMeanAndTheVarianceOfTheMixture() throws LearnException {
        var rows = new DesignMatrix(1, 1, new float[] {7});
        var average = new RegressorAverage(List.of(new Constant(1, 1), new Constant(5, 3)));
        var fitted = average.fit(rows, new double[] {0}, 1, Progress.NONE);
        var graph = new GraphBuilder();
        var outputs = fitted.write(graph, graph.input("rows", 1));
        graph.output(outputs.mean(), "expected", 1);
        graph.output(outputs.deviation(), "spread", 1);
        var values = new RowEvaluator(graph.build("average", Map.of()), List.of("expected", "spread")).run(rows, 1);
        assertEquals(3, values.get("expected").get(0, 0), 1e-6);
        assertEquals(3, values.get("spread").get(0, 0), 1e-6);
    }
}
