package org.lode.learn.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lode.learn.Hashes;
import org.lode.learn.HoldOutLearner;
import org.lode.learn.LearnException;
import org.lode.learn.Learner;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingSet;
import org.lode.learn.library.TrainingPlan.PlannedModel;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.MaterialException;
import org.lode.represent.Molecule;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * Trains the models of a library from a declarative specification.
 *
 * <p>A model that is there and was made by the same part of the specification, with the same descriptors, is kept: a run
 * that was cancelled goes on where it stopped. Models the specification doesn't name any more are removed.
 */
public final class TrainLibrary {
    /** The shares held out where the specification asks for no folds. */
    private static final double TEST = 0.1;

    private static final double CALIBRATION = 0.02;

    private final Path data;
    private final int threads;
    private final Consumer<String> log;
    private final Progress progress;
    /** Tables already read, with all columns the plan needs of them. */
    private final Map<TrainingPlan.Dataset, DataTable> tables = new LinkedHashMap<>();

    private TrainLibrary(Path data, int threads, Consumer<String> log, Progress progress) {
        this.data = data;
        this.threads = threads;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Trains what the specification asks for and is not there yet.
     *
     * @param specification the JSON file; the models go into {@code models} beside it
     * @param data the folder with the data files it names
     * @param results the Markdown file for the table of results, or null
     * @param threads how many threads to use, 0 for all processors; the models don't depend on it
     * @param log takes a line per step
     * @throws LearnException if the specification or the data cannot be used
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public static void run(
            Path specification, Path data, Path results, int threads, Consumer<String> log, Progress progress)
            throws LearnException {
        try {
            var plan = TrainingPlan.parse(Files.readString(specification));
            var folder = LibraryFolder.open(specification.resolveSibling("models"));
            new TrainLibrary(data, threads, log, progress).train(plan, folder);
            if (results != null) {
                Files.writeString(results, ResultsTable.of(folder.entries()));
            }
        } catch (IOException e) {
            throw new LearnException("The file '" + e.getMessage() + "' cannot be read or written.", e);
        }
    }

    private void train(TrainingPlan plan, LibraryFolder folder) throws LearnException {
        var models = plan.models();
        for (int i = 0; i < models.size(); i++) {
            var model = models.get(i);
            var file = model.name() + ".onnx";
            var recipe = recipe(model);
            var madeBy = Hashes.of(List.of(model.source(), recipe.hash()));
            var part = progress.part((double) i / models.size(), (i + 1.0) / models.size());
            part.check();
            if (isThere(folder, file, madeBy)) {
                log.accept(model.name() + ": there already");
                continue;
            }
            long start = System.nanoTime();
            var trained = learner(model).learn(trainingSet(model, plan, recipe, part.part(0, 0.2)), part.part(0.2, 1));
            folder.publish(trained, file, madeBy);
            log.accept(model.name() + ": " + ResultsTable.metrics(trained.card()) + ", "
                    + Math.round((System.nanoTime() - start) / 1e9) + " s");
        }
        var names = models.stream().map(model -> model.name() + ".onnx").toList();
        folder.remove(folder.entries().stream()
                .filter(entry -> !names.contains(entry.file()))
                .toList());
        folder.addSynonyms(plan.synonyms());
    }

    private static boolean isThere(LibraryFolder folder, String file, String madeBy) throws LearnException {
        for (var entry : folder.entries()) {
            if (entry.file().equals(file) && entry.recipeOfMaking().equals(madeBy)) {
                return folder.isIntact(entry);
            }
        }
        return false;
    }

    private static Recipe recipe(PlannedModel model) throws LearnException {
        try {
            return Recipe.parse(model.recipe());
        } catch (MaterialException e) {
            throw new LearnException(
                    "In the library specification, the recipe of model '" + model.name() + "' is wrong: "
                            + e.getMessage(),
                    e);
        }
    }

    private Learner learner(PlannedModel model) throws LearnException {
        int rows = tables.containsKey(model.data())
                ? tables.get(model.data()).structures().size()
                : Integer.MAX_VALUE;
        var regressor = LearnerSpecification.parse(model.learner(), model.name(), rows, threads);
        return model.folds().isPresent()
                ? new RegressionLearner(regressor, model.folds().get(), model.seed())
                : new HoldOutLearner(regressor, TEST, CALIBRATION, model.seed());
    }

    private TrainingSet trainingSet(PlannedModel model, TrainingPlan plan, Recipe recipe, Progress part)
            throws LearnException {
        var table = table(model.data(), plan);
        var values = table.values().get(model.column());
        var rows = IntStream.range(0, values.length)
                .filter(row -> Double.isFinite(values[row]))
                .toArray();
        part.report(0, model.name() + ": descriptors of " + rows.length + " materials");
        var texts = IntStream.of(rows).mapToObj(table.structures()::get).toList();
        var features =
                new Featurizer(recipe, threads).parseAndCompute(model.data().kind(), texts, part);
        if (!features.rejections().isEmpty()) {
            log.accept(model.name() + ": " + features.rejections().size() + " materials left out, the first because: "
                    + features.rejections().get(0).reason());
        }
        var canonical = new ArrayList<String>();
        var targets = new double[features.rows()];
        for (int i = 0; i < targets.length; i++) {
            part.check();
            int row = features.source(i);
            var material = parse(model, texts.get(row));
            canonical.add(material.canonical());
            targets[i] = values[rows[row]] * model.factor() / divisor(model, material);
        }
        return new TrainingSet(
                features,
                canonical,
                targets,
                model.property(),
                recipe,
                model.data().provenance());
    }

    private DataTable table(TrainingPlan.Dataset dataset, TrainingPlan plan) throws LearnException {
        var known = tables.get(dataset);
        if (known == null) {
            var columns = plan.models().stream()
                    .filter(model -> model.data().equals(dataset))
                    .map(PlannedModel::column)
                    .distinct()
                    .toList();
            known = DataTable.read(data, dataset, columns);
            tables.put(dataset, known);
        }
        return known;
    }

    private static Material parse(PlannedModel model, String text) throws LearnException {
        try {
            return Material.parse(model.data().kind(), text);
        } catch (MaterialException e) {
            throw new LearnException("Model '" + model.name() + "': " + e.getMessage(), e);
        }
    }

    private static double divisor(PlannedModel model, Material material) throws LearnException {
        if (model.per() == TrainingPlan.Per.MATERIAL) {
            return 1;
        }
        if (!(material instanceof Molecule molecule)) {
            throw new LearnException("In the library specification, model '" + model.name()
                    + "' asks for values per mass or atom of materials that are not molecules.");
        }
        return model.per() == TrainingPlan.Per.MASS
                ? molecule.graph().mass()
                : molecule.graph().atomsWithHydrogens();
    }
}
