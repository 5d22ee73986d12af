package org.lode.headless.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lode.learn.network.Activation;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.onnx.GraphBuilder;
import org.lode.learn.onnx.InstalledEngine;
import org.lode.learn.onnx.OnnxModel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.FittedRegressor;
import org.lode.learn.regression.RowEvaluator;
import org.lode.represent.Progress;

/** Net A, 290-200-150-100-50-1, on one thread; random numbers, because their values don't matter for the time. */
record NetworkSection(Rate rate) implements TransferBenchmark.Section {
    private static final int COLUMNS = 290;
    private static final int ROWS = 20_480;
    private static final int EPOCHS = 5;

    /** Neither dropout nor batch normalisation; a few rows are kept aside so that hardly any time goes into watching. */
    private static final NetworkSettings NET_A = new NetworkSettings(
            List.of(200, 150, 100, 50), Activation.RELU, false, 0, 1e-3, 0, 256, EPOCHS, EPOCHS, 0.01, 0, 1);

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        var rows = rows();
        var targets = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            targets[row] = rows.get(row, 0) + rows.get(row, 1);
        }
        var regressor = new NetworkRegressor(NET_A, 1);
        var fitted = new FittedRegressor[1];
        double trained = rate.perSecond("training a network", progress.part(0, 0.8), () -> {
            fitted[0] = regressor.fit(rows, targets, 1, Quiet.of(progress));
            return (long) ROWS * EPOCHS;
        });
        var shape = "290-200-150-100-50-1, one thread, " + ROWS + " rows";
        figures.add("train_net_a_rows_per_s", trained, "1/s", rate.how(shape + ", " + EPOCHS + " epochs, batch 256"));
        var graph = new GraphBuilder();
        graph.output(fitted[0].write(graph, graph.input("rows", COLUMNS)).mean(), "mean", 1);
        var network = graph.build("network", Map.of());
        var evaluator = new RowEvaluator(network, List.of("mean"));
        double predicted = rate.perSecond("predicting with a network", progress.part(0.8, 0.9), () -> {
            evaluator.run(rows, 1);
            return ROWS;
        });
        figures.add("predict_net_a_rows_per_s", predicted, "1/s", rate.how(shape + ", own evaluator"));
        predictInstalled(network, rows, shape, figures, progress.part(0.9, 1));
    }

    /** The rate of the engine that is installed beside Lode's own, such as ONNX Runtime, if there is one. */
    private void predictInstalled(
            OnnxModel network, DesignMatrix rows, String shape, Figures figures, Progress progress) throws Exception {
        var engine = new InstalledEngine(network, List.of("mean"));
        if (engine.run(rows.values(), COLUMNS, 1).isPresent()) {
            double predicted = rate.perSecond("predicting with the installed engine", progress, () -> {
                engine.run(rows.values(), COLUMNS, 1);
                return ROWS;
            });
            figures.add(
                    "predict_net_a_installed_rows_per_s", predicted, "1/s", rate.how(shape + ", the installed engine"));
        }
    }

    private static DesignMatrix rows() {
        var random = new SplittableRandom(1);
        var values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return new DesignMatrix(ROWS, COLUMNS, values);
    }
}
