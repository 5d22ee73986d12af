package org.lode.learn;

import java.util.List;
import java.util.Optional;
import org.lode.learn.onnx.OnnxModel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.RowEvaluator;

/**
 * The models of the cross-validation's folds inside a property model, which make its CV+ intervals.
 *
 * @param intervals what is known of the folds
 * @param evaluator gives their locations and spreads
 */
record FoldPredictor(FoldIntervals intervals, RowEvaluator evaluator) {
    /**
     * Finds the folds of a graph, if it has any.
     *
     * @param columns the columns that the graph reads
     * @throws LearnException if there are scores of folds, but not a column for each fold
     */
    static Optional<FoldPredictor> of(OnnxModel graph, int columns) throws LearnException {
        var json = graph.metadata().get(PropertyModel.FOLDS);
        if (json == null) {
            return Optional.empty();
        }
        var intervals = FoldIntervals.fromJson(json);
        var outputs = List.of(PropertyModel.FOLD_LOCATION, PropertyModel.FOLD_SPREAD);
        var evaluator = new RowEvaluator(graph, outputs);
        var values = evaluator.run(new DesignMatrix(1, columns, new float[columns]), 1);
        for (var output : outputs) {
            if (values.get(output).columns() != intervals.folds().size()) {
                throw new LearnException("Its value '" + output + "' has "
                        + values.get(output).columns() + " columns for "
                        + intervals.folds().size() + " folds.");
            }
        }
        return Optional.of(new FoldPredictor(intervals, evaluator));
    }

    /** The interval of each row. */
    FoldIntervals.Interval[] predict(DesignMatrix rows, double level) throws LearnException {
        var values = evaluator.run(rows, 0);
        var locations = values.get(PropertyModel.FOLD_LOCATION);
        var spreads = values.get(PropertyModel.FOLD_SPREAD);
        var found = new FoldIntervals.Interval[rows.rows()];
        for (int row = 0; row < found.length; row++) {
            found[row] = intervals.interval(locations.values(), spreads.values(), row * locations.columns(), level);
        }
        return found;
    }
}
