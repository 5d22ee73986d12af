package org.lode.learn.transfer;

import java.util.List;
import java.util.Map;
import org.lode.learn.LearnException;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.RowEvaluator;

/** What something fitted expects for rows. */
final class FittedValues {
    private static final String MEAN = "mean";

    private FittedValues() {}

    static double[] means(FittedRegressor fitted, DesignMatrix rows) throws LearnException {
        var graph = new GraphBuilder();
        graph.output(fitted.write(graph, graph.input("rows", rows.columns())).mean(), MEAN, 1);
        var model = graph.build("fitted", Map.of());
        return RowEvaluator.toDoubles(
                new RowEvaluator(model, List.of(MEAN)).run(rows, 1).get(MEAN));
    }
}
