package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.forest.CartForest;
import org.lode.learn.forest.GradientBoosting;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.library.ModelLibrary;
import org.lode.learn.network.Activation;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.Regressor;
import org.lode.learn.regression.RegressorAverage;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.Material;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * Composition regression on four tasks of matbench, by matbench's own five folds: the mean of gradient boosting, a random
 * forest, networks and, up to {@value #GAUSSIAN_ROWS} rows, a Gaussian process on three descriptor sets. Figures are the
 * means over the folds, as on the leaderboard; beside them stand learners of the leaderboard, and others' errors on other
 * folds of the same data. Measured band gaps are also learned with what the library's models of computed properties predict
 * as further features.
 */
record CompositionSection(ModelLibrary library, BenchmarkData data, boolean quick)
        implements TransferBenchmark.Section {
    private static final String RECIPE = "elements+magpie+fractions";

    /** The task whose materials the library's sources tell of without knowing a value of it. */
    private static final String WITH_SOURCES = "expt_gap";

    private static final int GAUSSIAN_ROWS = 1000;
    private static final long SEED = 1;

    /** Few units and a loss that is linear for large errors, as the mean absolute error is. */
    private static final NetworkSettings NETWORKS = new NetworkSettings(
            List.of(128, 64, 32), Activation.RELU, false, 0.1, 1e-3, 1e-2, 64, 100, 25, 0.1, 0.3, 3);

    /** A learner that others published, with its error. */
    private record Published(String learner, double mae) {}

    /**
     * A task.
     *
     * @param rows how many rows matbench has
     * @param leaderboard errors by the same folds
     * @param roost Roost's error by other folds, without formulas that occur twice
     */
    private record Task(String name, String file, int rows, String unit, List<Published> leaderboard, double roost) {
        static Task of(
                String name,
                String file,
                int rows,
                String unit,
                double forest,
                double crabnet,
                double modnet,
                double dummy,
                double roost) {
            var leaderboard = List.of(
                    new Published("forest", forest),
                    new Published("crabnet", crabnet),
                    new Published("modnet", modnet),
                    new Published("dummy", dummy));
            return new Task(name, file, rows, unit, leaderboard, roost);
        }
    }

    /** matbench v0.1, leaderboards of 2024: RF-SCM/Magpie, CrabNet, MODNet v0.1.12, the mean. */
    private static final List<Task> TASKS = List.of(
            Task.of("steels", "steels_yield.csv", 312, "MPa", 103.5, 107.3, 87.8, 229.7, 155.2),
            Task.of("jdft2d", "jdft2d.csv", 636, "meV/atom", 50.0, 45.6, 33.2, 67.3, 52.8),
            Task.of("expt_gap", "expt_gap.csv", 4604, "eV", 0.446, 0.346, 0.333, 1.144, 0.373),
            Task.of("dielectric", "dielectric.csv", 4764, "", 0.420, 0.323, 0.271, 0.809, 0.370));

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        int count = quick ? 1 : TASKS.size();
        double covered = 0;
        double rows = 0;
        for (int i = 0; i < count; i++) {
            var task = TASKS.get(i);
            var part = progress.part((double) i / count, (i + 1.0) / count);
            part.report(0, task.name());
            var table = data.materials(
                    "compositions/" + task.file(),
                    MaterialKind.COMPOSITION,
                    "formula",
                    "target",
                    new Property(task.name(), task.unit()));
            var set = BenchmarkModels.trainingSet(table, Recipe.parse(RECIPE), part);
            var y = set.targets();
            if (y.length != task.rows()) {
                throw new BenchmarkException("\"" + task.file() + "\" has " + y.length
                        + " usable rows, but matbench has " + task.rows() + "; its folds can't be made.");
            }
            var folds = MatbenchFolds.of(y.length);
            var regressor = regressor(y.length);
            var x = DesignMatrix.of(set.features());
            var predicted = CrossValidation.run(regressor, x, y, folds, SEED, part);
            double coverage = Calibration.coverage(Calibration.scores(y, predicted), folds, 0.9);
            covered += coverage * y.length;
            rows += y.length;
            add(task, mae(y, predicted, folds), coverage, y.length + " rows, " + RECIPE, figures);
            if (task.name().equals(WITH_SOURCES)) {
                var outputs = outputs(table.materials(), part);
                var helped = CrossValidation.run(regressor, x.beside(outputs), y, folds, SEED, part);
                figures.add(
                        task.name() + "_transfer_mae",
                        mae(y, helped, folds),
                        task.unit(),
                        "the same with what " + outputs.columns()
                                + " models of computed properties predict as features");
            }
        }
        figures.add("coverage90_percent", 100 * covered / rows, "%", "over the rows of all tasks");
    }

    /** What the library's models of computed properties predict, a column for each. */
    private DesignMatrix outputs(List<? extends Material> materials, Progress progress) throws LearnException {
        var sources = CompositionTransferSection.computed(library);
        if (sources.isEmpty()) {
            throw new LearnException("The library has no models of computed properties of compositions.");
        }
        DesignMatrix outputs = null;
        for (var source : sources) {
            var predicted =
                    source.predictMaterials(materials, Quiet.of(progress)).mean();
            var column = new float[predicted.length];
            for (int row = 0; row < column.length; row++) {
                column[row] = (float) predicted[row];
            }
            var matrix = new DesignMatrix(column.length, 1, column);
            outputs = outputs == null ? matrix : outputs.beside(matrix);
        }
        return outputs;
    }

    private static void add(Task task, double mae, double coverage, String how, Figures figures) {
        figures.add(task.name() + "_mae", mae, task.unit(), "matbench's folds, " + how);
        for (var published : task.leaderboard()) {
            figures.add(
                    task.name() + "_" + published.learner() + "_mae",
                    published.mae(),
                    task.unit(),
                    "matbench's leaderboard, the same folds");
        }
        figures.add(task.name() + "_roost_mae", task.roost(), task.unit(), "published on other folds");
        figures.add(task.name() + "_coverage90_percent", 100 * coverage, "%", "each fold by the scores of the others");
    }

    private static Regressor regressor(int rows) {
        var members = new ArrayList<Regressor>();
        members.add(GradientBoosting.standard());
        members.add(new CartForest(200, 1.0 / 3, 1, 1));
        members.add(new NetworkRegressor(NETWORKS, 1));
        if (rows <= GAUSSIAN_ROWS) {
            members.add(new GaussianProcess(Kernel.MATERN52));
        }
        return new RegressorAverage(members);
    }

    /** The mean over the folds of each one's mean absolute error. */
    private static double mae(double[] y, Estimates predicted, Folds folds) {
        var errors = new double[folds.count()];
        Arrays.setAll(errors, fold -> {
            var test = folds.test(fold);
            return Metrics.of(Folds.select(y, test), Folds.select(predicted.mean(), test))
                    .mae();
        });
        return Metrics.mean(errors);
    }
}
