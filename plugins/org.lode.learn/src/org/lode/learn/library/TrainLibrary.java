package org.lode.learn.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lode.learn.Hashes;
import org.lode.learn.HoldOutLearner;
import org.lode.learn.LearnException;
import org.lode.learn.Learner;
import org.lode.learn.PropertyModel;
import org.lode.learn.RegressionLearner;
import org.lode.learn.TrainingSet;
import org.lode.learn.library.TrainingPlan.PlannedModel;
import org.lode.represent.MaterialException;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/**
 * Trains the models of a library from a declarative specification.
 *
 * <p>A model that is there and was made by the same part of the specification, with the same descriptors, is kept: a
 * run that was cancelled goes on where it stopped. Models the specification doesn't name any more are removed.
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

    private final DescriptorCache descriptors;

    private TrainLibrary(Path data, int threads, Consumer<String> log, Progress progress) {
        this.data = data;
        this.threads = threads;
        this.log = log;
        this.progress = progress;
        this.descriptors = new DescriptorCache(threads);
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
            var plan = PlanReader.read(Files.readString(specification));
            var folder = LibraryFolder.open(specification.resolveSibling("models"));
            new TrainLibrary(data, threads, log, progress).train(plan, folder);
            if (results != null) {
                writeResults(folder, results);
            }
        } catch (IOException e) {
            throw new LearnException("The file '" + e.getMessage() + "' cannot be read or written.", e);
        }
    }

    private void train(TrainingPlan plan, LibraryFolder folder) throws LearnException {
        var models = plan.models();
        for (int i = 0; i < models.size(); i++) {
            var model = models.get(i);
            var part = progress.part((double) i / models.size(), (i + 1.0) / models.size());
            part.check();
            if (isThere(folder, model)) {
                log.accept(model.name() + ": there already");
            } else {
                publish(folder, train(model, plan, part));
            }
        }
        finish(folder, plan);
    }

    /**
     * The models that a specification asks for and that are not there yet, so that each can be trained anywhere.
     *
     * @param specification the text of the specification
     * @throws LearnException if the specification or the library cannot be used
     */
    public static List<String> missing(String specification, LibraryFolder folder) throws LearnException {
        var missing = new ArrayList<String>();
        for (var model : PlanReader.read(specification).models()) {
            if (!isThere(folder, model)) {
                missing.add(model.name());
            }
        }
        return missing;
    }

    /**
     * The data files that a specification names, below the data folder.
     *
     * @throws LearnException if the specification cannot be used
     */
    public static List<String> dataFiles(String specification) throws LearnException {
        return PlanReader.read(specification).models().stream()
                .map(model -> model.data().file())
                .distinct()
                .toList();
    }

    /**
     * Trains one model of a specification, wherever its data are.
     *
     * @see #run
     */
    public static TrainedModel train(
            String specification, String name, Path data, int threads, Consumer<String> log, Progress progress)
            throws LearnException {
        var plan = PlanReader.read(specification);
        for (var model : plan.models()) {
            if (model.name().equals(name)) {
                return new TrainLibrary(data, threads, log, progress).train(model, plan, progress);
            }
        }
        throw new LearnException("The library specification names no model '" + name + "'.");
    }

    /** Puts a trained model into a library, or notes that it is no use. */
    public static void publish(LibraryFolder folder, TrainedModel trained) throws LearnException {
        if (trained.onnx().isPresent()) {
            var model = PropertyModel.fromOnnx(trained.onnx().get(), trained.file());
            folder.publish(model, trained.file(), trained.madeBy());
        } else {
            folder.leaveOut(new LibraryIndex.LeftOut(trained.file(), trained.madeBy(), trained.figures()));
        }
    }

    /** Writes the test errors of a library's models as a Markdown table. */
    public static void writeResults(LibraryFolder folder, Path results) throws IOException {
        Files.writeString(results, ResultsTable.of(folder.entries(), folder.leftOut()));
    }

    /** Removes what a specification doesn't name any more, and adds its synonyms. */
    public static void finish(LibraryFolder folder, String specification) throws LearnException {
        finish(folder, PlanReader.read(specification));
    }

    private static void finish(LibraryFolder folder, TrainingPlan plan) throws LearnException {
        var files = plan.models().stream().map(TrainLibrary::file).toList();
        folder.remove(entry -> !files.contains(entry.file()));
        folder.addSynonyms(plan.synonyms());
    }

    private TrainedModel train(PlannedModel model, TrainingPlan plan, Progress part) throws LearnException {
        long start = System.nanoTime();
        var recipe = recipe(model);
        var data = trainingSet(model, plan, recipe, part.part(0, 0.2));
        var trained =
                new FinishedModel(learner(model, data.targets().length).learn(data, part.part(0.2, 1)), data.targets());
        log.accept(model.name() + ": " + trained.figures() + ", " + Math.round((System.nanoTime() - start) / 1e9) + " s"
                + (trained.isUseful() ? "" : "; left out"));
        Optional<byte[]> onnx = Optional.empty();
        if (trained.isUseful()) {
            onnx = Optional.of(
                    (model.size().half() ? trained.inHalfPrecision(data.features()) : trained.model()).toOnnx());
        }
        return new TrainedModel(file(model), madeBy(model, recipe), onnx, trained.figures());
    }

    private static String file(PlannedModel model) {
        return model.name() + ".onnx";
    }

    private static String madeBy(PlannedModel model, Recipe recipe) {
        return Hashes.of(List.of(model.source(), recipe.hash()));
    }

    private static boolean isThere(LibraryFolder folder, PlannedModel model) throws LearnException {
        return isThere(folder, file(model), madeBy(model, recipe(model)));
    }

    private static boolean isThere(LibraryFolder folder, String file, String madeBy) throws LearnException {
        for (var entry : folder.entries()) {
            if (entry.file().equals(file) && entry.recipeOfMaking().equals(madeBy)) {
                return folder.isIntact(entry);
            }
        }
        return folder.leftOut().stream()
                .anyMatch(entry ->
                        entry.file().equals(file) && entry.recipeOfMaking().equals(madeBy));
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

    private Learner learner(PlannedModel model, int rows) throws LearnException {
        var regressor = LearnerSpecification.parse(model.learner(), model.name(), rows, threads);
        int references = model.size().references();
        return model.folds().isPresent()
                ? new RegressionLearner(regressor, model.folds().get(), references, model.seed())
                : new HoldOutLearner(regressor, TEST, CALIBRATION, references, model.seed());
    }

    private TrainingSet trainingSet(PlannedModel model, TrainingPlan plan, Recipe recipe, Progress part)
            throws LearnException {
        var table = table(model.data(), plan);
        var quantity = model.quantity();
        var values = table.values().get(quantity.column());
        var rows = IntStream.range(0, values.length)
                .filter(row -> isUsable(values[row], quantity))
                .toArray();
        part.report(0, model.name() + ": descriptors of " + rows.length + " materials");
        var texts = IntStream.of(rows).mapToObj(table.structures()::get).toList();
        var described = descriptors.of(model.data().kind(), recipe, texts, part);
        var features = described.features();
        if (!features.rejections().isEmpty()) {
            log.accept(model.name() + ": " + features.rejections().size() + " materials left out, the first because: "
                    + features.rejections().get(0).reason());
        }
        var targets = new double[features.rows()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = target(model, values[rows[features.source(i)]], described, i);
        }
        return new TrainingSet(
                features,
                described.canonical(),
                targets,
                quantity.property(),
                recipe,
                model.data().provenance());
    }

    private static boolean isUsable(double value, TrainingPlan.Quantity quantity) {
        return Double.isFinite(value)
                && (quantity.scale() == TrainingPlan.Scale.LINEAR || value * quantity.factor() > 0);
    }

    private static double target(PlannedModel model, double value, DescriptorCache.Described described, int row)
            throws LearnException {
        var quantity = model.quantity();
        double divisor =
                switch (quantity.per()) {
                    case MATERIAL -> 1;
                    case MASS -> described.masses()[row];
                    case ATOM -> described.atoms()[row];
                };
        if (Double.isNaN(divisor)) {
            throw new LearnException("In the library specification, model '" + model.name()
                    + "' asks for values per mass or atom of materials that are neither molecules nor polymers.");
        }
        double target = value * quantity.factor() / divisor;
        return quantity.scale() == TrainingPlan.Scale.LOG10 ? StrictMath.log10(target) : target;
    }

    private DataTable table(TrainingPlan.Dataset dataset, TrainingPlan plan) throws LearnException {
        var known = tables.get(dataset);
        if (known == null) {
            var columns = plan.models().stream()
                    .filter(model -> model.data().equals(dataset))
                    .map(model -> model.quantity().column())
                    .distinct()
                    .toList();
            known = DataTable.read(data, dataset, columns);
            tables.put(dataset, known);
        }
        return known;
    }
}
