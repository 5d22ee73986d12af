package org.lode.nodes.learner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.lode.learn.JointLearner;
import org.lode.learn.LearnException;
import org.lode.learn.MaterialSet;
import org.lode.learn.Provenance;
import org.lode.learn.RegressionLearner;
import org.lode.learn.RegressionLearner.Validated;
import org.lode.learn.TrainingChecks;
import org.lode.learn.TrainingSet;
import org.lode.learn.domain.ApplicabilityDomain;
import org.lode.learn.network.MultiTargetNetwork;
import org.lode.learn.validation.LearningCurve;
import org.lode.learn.validation.Split;
import org.lode.nodes.execution.NodeExecution;
import org.lode.nodes.learner.ValidationTable.Rows;
import org.lode.nodes.models.PropertyModelsPortObject;
import org.lode.nodes.models.PropertyModelsPortObjectSpec;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.training.TrainingMaterials;
import org.lode.nodes.views.ViewTable;
import org.lode.represent.Featurizer;
import org.lode.represent.Material;
import org.lode.represent.Progress;
import org.lode.represent.Recipe;

/** What the node Model Learner does. */
final class ModelLearnerExecution {
    private static final double READ = 0.05;
    private static final double DESCRIBED = 0.3;
    /** The share of the time for learning where a learning curve is asked for, too. */
    private static final double LEARNED = 0.3;

    private ModelLearnerExecution() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ModelLearnerParameters parameters = in.getParameters();
        var table = in.getInTableSpec(0);
        var indices = parameters.materials.indices(table);
        parameters.materials.picked(table, indices).ifPresent(out::setWarningMessage);
        var properties = new ArrayList<>(List.of(parameters.materials.learnedProperty(table, indices)));
        for (var column : parameters.furtherTargets) {
            var further = parameters.materials.withTarget(column);
            properties.add(further.learnedProperty(table, further.indices(table)));
        }
        out.setOutSpec(0, PropertyModelsPortObjectSpec.planned(properties));
        out.setOutSpec(1, ValidationTable.spec(table.getColumnSpec(indices.structure()), properties.size() > 1));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        var exec = in.getExecutionContext();
        NodeExecution.run(exec, progress -> {
            ModelLearnerParameters parameters = in.getParameters();
            var table = in.getInTable(0);
            var materials = TrainingMaterials.read(table, parameters.materials, progress.part(0, READ));
            if (parameters.furtherTargets.length > 0) {
                learnTogether(parameters, table, materials, exec, out, progress.part(READ, 1));
                return null;
            }
            var training = Training.of(materials, recipe(parameters, materials), table, progress.part(READ, DESCRIBED));
            var learner = learner(parameters, training, table);
            var learned = learn(learner, parameters, training, progress.part(DESCRIBED, 1));
            var problems = materials.problems().warning(table.size(), "could not be learned from", "the others were");
            warn(Stream.concat(problems.stream(), TrainingChecks.warnings(training.set()).stream()), out);
            out.setOutData(0, new PropertyModelsPortObject(List.of(learned.model())));
            var validation = ValidationTable.of(exec, List.of(Rows.of(materials, training.names(), learned.report())));
            out.setOutData(1, validation);
            out.setInternalData(ViewTable.of(
                    exec, ModelLearnerView.of(learned.model().card(), validation, learned.report(), progress)));
            return null;
        });
    }

    private static void learnTogether(
            ModelLearnerParameters parameters,
            BufferedDataTable table,
            TrainingMaterials first,
            ExecutionContext exec,
            ExecuteOutput out,
            Progress progress)
            throws Exception {
        var targets = JointTraining.read(table, parameters, first, progress.part(0, READ));
        var training = JointTraining.of(targets, recipe(parameters, first), table, progress.part(READ, DESCRIBED));
        var network = new MultiTargetNetwork(parameters.settings.networkSettings(), 0);
        var learner = new JointLearner(
                network,
                split(parameters, table, training.names()),
                ApplicabilityDomain.MOST_REFERENCES,
                Seed.of(parameters.seed));
        var learned = training.learn(learner, parameters.intervalLevel / 100.0, progress.part(DESCRIBED, 1));
        var shown = new ArrayList<Rows>();
        for (int target = 0; target < learned.size(); target++) {
            shown.add(Rows.of(
                    targets.get(target),
                    training.names(target),
                    learned.get(target).report()));
        }
        long without = table.size() - training.names().size();
        var left =
                without + " of " + table.size() + " rows have no readable structure or no value of any target column;"
                        + " the others were learned from.";
        var suspicious = training.tables().stream().flatMap(set -> TrainingChecks.warnings(set).stream());
        warn(Stream.concat(without > 0 ? Stream.of(left) : Stream.empty(), suspicious), out);
        var models = learned.stream().map(Validated::model).toList();
        out.setOutData(0, new PropertyModelsPortObject(models));
        out.setOutData(1, ValidationTable.of(exec, shown));
        var report = learned.get(0).report();
        out.setInternalData(ViewTable.of(
                exec,
                ModelLearnerView.of(
                        models.get(0).card(), ValidationTable.of(exec, shown.subList(0, 1)), report, progress)));
    }

    private static void warn(Stream<String> sentences, ExecuteOutput out) {
        sentences.reduce((first, second) -> first + " " + second).ifPresent(out::setWarningMessage);
    }

    private static Split split(ModelLearnerParameters parameters, BufferedDataTable table, List<String> names)
            throws KNIMEException {
        return parameters.split == SplitChoice.GROUPED
                ? Split.grouped(groups(table, parameters.groupColumn, names), parameters.folds)
                : Split.of(parameters.split.kind(), parameters.folds);
    }

    private static RegressionLearner learner(
            ModelLearnerParameters parameters, Training training, BufferedDataTable table) throws KNIMEException {
        var regressor = parameters.learner.regressor(
                parameters.settings, training.names().size(), secondsOfAChoice(parameters));
        return new RegressionLearner(
                regressor,
                split(parameters, table, training.names()),
                parameters.transform.choice(),
                ApplicabilityDomain.MOST_REFERENCES,
                Seed.of(parameters.seed),
                parameters.intervals.method());
    }

    /** What the time limit leaves to each choice: there is one for each fold, all rows, and each fit of the curve. */
    static double secondsOfAChoice(ModelLearnerParameters parameters) {
        int rounds = parameters.learningCurve ? 1 + LearningCurve.MOST_POINTS : 1;
        return parameters.timeLimit.orElse(0) / (parameters.folds * rounds + 1.0);
    }

    private static Validated learn(
            RegressionLearner learner, ModelLearnerParameters parameters, Training training, Progress progress)
            throws LearnException {
        double share = parameters.learningCurve ? LEARNED : 1;
        var learned = learner.learnValidated(training.set(), parameters.intervalLevel / 100.0, progress.part(0, share));
        if (!parameters.learningCurve) {
            return learned;
        }
        var curve = learner.learningCurve(training.set(), progress.part(share, 1));
        return new Validated(
                learned.model(),
                learned.predictions(),
                learned.folds(),
                learned.report().with(curve));
    }

    /** The entries of the group column of some rows. */
    private static List<String> groups(BufferedDataTable table, String column, List<String> names)
            throws KNIMEException {
        int index = groupColumn(table.getDataTableSpec(), column);
        var groups = new HashMap<String, String>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                var row = rows.next();
                var cell = row.getCell(index);
                groups.put(row.getKey().getString(), cell.isMissing() ? "" : cell.toString());
            }
        }
        for (var name : names) {
            if (groups.get(name).isEmpty()) {
                throw new KNIMEException("The row '" + name + "' has no entry in the group column '" + column
                        + "'. Fill it in, or take another split.");
            }
        }
        return names.stream().map(groups::get).toList();
    }

    private static int groupColumn(DataTableSpec table, String column) throws KNIMEException {
        int index = table.findColumnIndex(column);
        if (index < 0) {
            throw new KNIMEException(
                    column.isEmpty()
                            ? "The split by groups needs a group column. Select it in the dialog."
                            : "The group column '" + column
                                    + "' is not in the input table. Select another one in the dialog.");
        }
        return index;
    }

    private static Recipe recipe(ModelLearnerParameters parameters, TrainingMaterials materials)
            throws InvalidSettingsException, KNIMEException {
        var kind = materials.set().kind();
        var recipe = parameters.descriptors.recipe().orElseGet(() -> Recipe.standard(kind));
        if (!recipe.accepts(kind)) {
            throw new KNIMEException("The recipe '" + recipe.text() + "' has descriptors that a " + kind.label()
                    + " does not have. Select another recipe in the dialog.");
        }
        return recipe;
    }

    /**
     * What is learned from. The rows are in an order of their own, so that the table's order doesn't change the model.
     *
     * @param set rows that have descriptors, with their values
     * @param names the row ids of these rows
     */
    private record Training(TrainingSet set, List<String> names) {
        private static Training of(
                TrainingMaterials materials, Recipe recipe, BufferedDataTable table, Progress progress)
                throws KNIMEException {
            var set = materials.set();
            var order = order(set);
            var ordered = IntStream.of(order).mapToObj(set.materials()::get).toList();
            var features = new Featurizer(recipe, 0).compute(ordered, progress);
            features.rejections().stream()
                    .sorted(Comparator.comparingInt(rejection -> order[rejection.source()]))
                    .forEach(rejection ->
                            materials.problems().add(set.names().get(order[rejection.source()]), rejection.reason()));
            materials.checkUsable(table);
            var sources = IntStream.range(0, features.rows())
                    .map(row -> order[features.source(row)])
                    .toArray();
            var texts = IntStream.of(sources)
                    .mapToObj(source -> set.materials().get(source).canonical())
                    .toList();
            var names = IntStream.of(sources).mapToObj(set.names()::get).toList();
            var targets = IntStream.of(sources)
                    .mapToDouble(source -> set.values()[source])
                    .toArray();
            var provenance = Provenance.of(table.getDataTableSpec().getName(), "");
            return new Training(new TrainingSet(features, texts, targets, set.property(), recipe, provenance), names);
        }

        /** By material, then by value. */
        private static int[] order(MaterialSet set) {
            var texts = set.materials().stream().map(Material::canonical).toList();
            return IntStream.range(0, set.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer row) -> texts.get(row))
                            .thenComparing(row -> set.values()[row])
                            .thenComparing(row -> set.materials().get(row).text()))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }
}
