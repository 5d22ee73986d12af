package org.lode.headless.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lode.learn.LearnException;
import org.lode.learn.Property;
import org.lode.learn.RegressionLearner;
import org.lode.learn.forest.GradientBoosting;
import org.lode.learn.forest.RandomForestRegressor;
import org.lode.learn.kernel.GaussianProcess;
import org.lode.learn.kernel.Kernel;
import org.lode.learn.regression.DesignMatrix;
import org.lode.learn.regression.Estimates;
import org.lode.learn.regression.Regressor;
import org.lode.learn.validation.Calibration;
import org.lode.learn.validation.CrossValidation;
import org.lode.learn.validation.Folds;
import org.lode.learn.validation.Metrics;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * Composition regression on four tasks of matbench by five folds of our own: the mean of a Gaussian process (up to
 * {@value #GAUSSIAN_ROWS} rows), gradient boosting and a random forest on three descriptor sets. Beside it stand a forest
 * on 290 features, and published learners' errors as recomputed on other folds of the same data.
 */
record CompositionSection(BenchmarkData data, boolean quick) implements TransferBenchmark.Section {
    private static final String RECIPE = "elements+magpie+fractions";
    private static final int GAUSSIAN_ROWS = 1000;
    private static final int FOLDS = 5;
    private static final long SEED = 1;

    /** A task with the errors of a forest on Magpie's descriptors, Roost and CrabNet. */
    private record Task(String name, String file, String unit, double forest, double roost, double crabnet) {}

    private static final List<Task> TASKS = List.of(
            new Task("steels", "steels_yield.csv", "MPa", 103.9, 155.2, 91.8),
            new Task("jdft2d", "jdft2d.csv", "meV/atom", 55.2, 52.8, 50.5),
            new Task("expt_gap", "expt_gap.csv", "eV", 0.447, 0.373, 0.338),
            new Task("dielectric", "dielectric.csv", "", 0.475, 0.370, 0.348));

    @Override
    public void run(Figures figures, Progress progress) throws Exception {
        int count = quick ? 1 : TASKS.size();
        double covered = 0;
        double rows = 0;
        for (int i = 0; i < count; i++) {
            var task = TASKS.get(i);
            var part = progress.part((double) i / count, (i + 1.0) / count);
            var set = ConductivitySection.trainingSet(
                    data.materials(
                            "compositions/" + task.file(),
                            MaterialKind.COMPOSITION,
                            "formula",
                            "target",
                            new Property(task.name(), task.unit())),
                    Recipe.parse(RECIPE));
            var folds = RegressionLearner.folds(set, FOLDS, SEED);
            var x = DesignMatrix.of(set.features());
            var y = set.targets();
            var predicted = average(x, y, folds, part);
            var how = y.length + " rows, " + FOLDS + " folds of formulas, seed " + SEED + ", " + RECIPE;
            figures.add(task.name() + "_mae", Metrics.of(y, predicted.mean()).mae(), task.unit(), how);
            figures.add(
                    task.name() + "_forest_mae", task.forest(), task.unit(), "published folds; Magpie's descriptors");
            figures.add(task.name() + "_roost_mae", task.roost(), task.unit(), "published folds");
            figures.add(task.name() + "_crabnet_mae", task.crabnet(), task.unit(), "published folds");
            double coverage = Calibration.coverage(Calibration.scores(y, predicted), folds, 0.9);
            figures.add(
                    task.name() + "_coverage90_percent", 100 * coverage, "%", "each fold by the scores of the others");
            covered += coverage * y.length;
            rows += y.length;
        }
        figures.add("coverage90_percent", 100 * covered / rows, "%", "over the rows of all tasks");
    }

    private static Estimates average(DesignMatrix x, double[] y, Folds folds, Progress progress) throws LearnException {
        var regressors = new ArrayList<Regressor>();
        regressors.add(GradientBoosting.standard());
        regressors.add(RandomForestRegressor.standard());
        if (y.length <= GAUSSIAN_ROWS) {
            regressors.add(new GaussianProcess(Kernel.MATERN52));
        }
        var mean = new double[y.length];
        var variance = new double[y.length];
        for (int i = 0; i < regressors.size(); i++) {
            var part = progress.part((double) i / regressors.size(), (i + 1.0) / regressors.size());
            part.report(0, regressors.get(i).description());
            var one = CrossValidation.run(regressors.get(i), x, y, folds, SEED, part);
            for (int row = 0; row < y.length; row++) {
                mean[row] += one.mean()[row] / regressors.size();
                variance[row] += one.deviation()[row] * one.deviation()[row] / regressors.size();
            }
        }
        return new Estimates(mean, Arrays.stream(variance).map(Math::sqrt).toArray());
    }
}
