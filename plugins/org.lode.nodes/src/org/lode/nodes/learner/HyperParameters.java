package org.lode.nodes.learner;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.learn.network.NetworkRegressor;
import org.lode.learn.network.NetworkSettings;
import org.lode.learn.network.RandomPyramids;
import org.lode.learn.regression.Regressor;
import org.lode.nodes.parameters.Ranges;

/** What can be set of the learners one by one; the defaults suit most tables. */
final class HyperParameters implements NodeParameters {
    private static final int MOST_LAYERS = 10;
    private static final int WIDEST = 4096;

    /** The learner that is chosen in the dialog. */
    static final class LearnerReference implements ParameterReference<LearnerChoice> {}

    @Widget(title = "Kernel", description = "How the Gaussian process compares materials.", advanced = true)
    @RadioButtonsWidget
    @Effect(predicate = IsProcess.class, type = EffectType.SHOW)
    KernelChoice kernel = KernelChoice.MATERN52;

    @Widget(title = "Trees", description = "How many trees the random forest averages.", advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = IsForest.class, type = EffectType.SHOW)
    int trees = 100;

    @Widget(
            title = "Columns per split",
            description = "How many descriptors a tree of the random forest tries where it branches.",
            advanced = true)
    @RadioButtonsWidget
    @Effect(predicate = IsForest.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    ForestColumns columnsPerSplit = ForestColumns.LOGARITHM;

    @Widget(
            title = "Most boosted trees",
            description = "At most so many trees follow each other; boosting stops earlier where more don't help.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = IsBoosting.class, type = EffectType.SHOW)
    int boostedTrees = 800;

    @Widget(
            title = "Learning rate",
            description = "The share of each tree that is added; smaller ones need more trees.",
            advanced = true)
    @NumberInputWidget(maxValidation = Ranges.OneAtMost.class)
    @Effect(predicate = IsBoosting.class, type = EffectType.SHOW)
    double learningRate = 0.05;

    @Widget(title = "Depth", description = "The most branches between the root of a tree and a leaf.", advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = IsBoosting.class, type = EffectType.SHOW)
    int depth = 4;

    @Widget(title = "Neighbours", description = "How many similar materials are averaged.", advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = IsNeighbours.class, type = EffectType.SHOW)
    int neighbours = 5;

    @Widget(
            title = "Hidden layers",
            description = "The widths of the network's hidden layers from the first to the last, with commas between.",
            advanced = true)
    @TextInputWidget(placeholder = "128, 64, 32")
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    String hiddenLayers = "128, 64, 32";

    @Widget(
            title = "Most epochs",
            description = "The most passes over the materials; training stops earlier where more don't help.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    int epochs = 300;

    @Widget(
            title = "Networks",
            description = "How many networks are trained from different seeds and averaged.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    int networks = 1;

    @Widget(
            title = "Batch normalisation",
            description = "Whether the hidden values are normalised over each batch in training.",
            advanced = true)
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    boolean batchNormalization = false;

    @Widget(
            title = "Dropout",
            description = "The share of hidden values that is dropped in training, from 0 to 0.9.",
            advanced = true)
    @NumberInputWidget(maxValidation = Ranges.OneAtMost.class)
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    double dropout = 0;

    @Widget(
            title = "Step size",
            description = "How the size of the network's training steps changes from the first to the last epoch.",
            advanced = true)
    @RadioButtonsWidget
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    ScheduleChoice schedule = ScheduleChoice.COSINE;

    @Widget(
            title = "Random shapes",
            description = "Whether the hidden layers of each network are drawn at random: pyramids, each layer with"
                    + " fewer units than the one before it. Several different networks average out better, and as"
                    + " sources for transfer learning there is more to choose from.",
            advanced = true)
    @ValueReference(ShapeReference.class)
    @Effect(predicate = IsNetwork.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    boolean randomShapes = false;

    @Widget(
            title = "Fewest layers",
            description = "The fewest hidden layers of a network of random shape.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int fewestLayers = 2;

    @Widget(
            title = "Most layers",
            description = "The most hidden layers of a network of random shape.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.Fifty.class)
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int mostLayers = 4;

    @Widget(
            title = "Fewest units",
            description = "The fewest units in the first hidden layer of a network of random shape.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int fewestUnits = 32;

    @Widget(
            title = "Most units",
            description = "The most units in the first hidden layer of a network of random shape.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = IsRandom.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int mostUnits = 160;

    /** The network or networks with these settings. */
    Regressor network() {
        return randomShapes
                ? new RandomPyramids(networkSettings(), fewestLayers, mostLayers, fewestUnits, mostUnits, 0)
                : new NetworkRegressor(networkSettings(), 0);
    }

    /** The training, and the shape where it is not drawn. */
    NetworkSettings networkSettings() {
        var standard = NetworkSettings.standard();
        return new NetworkSettings(
                        widths(),
                        standard.activation(),
                        batchNormalization,
                        dropout,
                        standard.learningRate(),
                        standard.weightDecay(),
                        standard.batch(),
                        epochs,
                        standard.patience(),
                        standard.validationShare(),
                        standard.huber(),
                        networks)
                .with(schedule.schedule());
    }

    /** The widths, or an empty list if the text is wrong. */
    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (var part : hiddenLayers.split(",", -1)) {
            var text = part.strip();
            if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > WIDEST) {
                return List.of();
            }
            widths.add(Integer.parseInt(text));
        }
        return widths.size() > MOST_LAYERS ? List.of() : widths;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Ranges.check("Trees", trees, 1, 100_000);
        Ranges.check("Most boosted trees", boostedTrees, 1, 100_000);
        Ranges.check("Learning rate", learningRate, 1e-4, 1);
        Ranges.check("Depth", depth, 1, 50);
        Ranges.check("Neighbours", neighbours, 1, 50);
        Ranges.check("Most epochs", epochs, 1, 100_000);
        Ranges.check("Networks", networks, 1, 50);
        Ranges.check("Dropout", dropout, 0, 0.9);
        Ranges.check("Fewest layers", fewestLayers, 1, MOST_LAYERS);
        Ranges.check("Most layers", mostLayers, fewestLayers, MOST_LAYERS);
        Ranges.check("Fewest units", fewestUnits, 1, WIDEST);
        Ranges.check("Most units", mostUnits, fewestUnits, WIDEST);
        if (widths().isEmpty()) {
            throw new InvalidSettingsException("The hidden layers '" + hiddenLayers + "' are not one to " + MOST_LAYERS
                    + " whole numbers up to " + WIDEST + " with commas between. Write them such as '128, 64, 32'.");
        }
    }

    /** Whether shapes are drawn. */
    static final class ShapeReference implements ParameterReference<Boolean> {}

    private static EffectPredicateProvider is(LearnerChoice choice) {
        return i -> i.getEnum(LearnerReference.class).isOneOf(choice);
    }

    static final class IsProcess implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return is(LearnerChoice.GAUSSIAN_PROCESS).init(i);
        }
    }

    static final class IsForest implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return is(LearnerChoice.RANDOM_FOREST).init(i);
        }
    }

    static final class IsBoosting implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return is(LearnerChoice.GRADIENT_BOOSTING).init(i);
        }
    }

    static final class IsNeighbours implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return is(LearnerChoice.NEAREST_NEIGHBOURS).init(i);
        }
    }

    static final class IsRandom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return is(LearnerChoice.NETWORK)
                    .init(i)
                    .and(i.getBoolean(ShapeReference.class).isTrue());
        }
    }

    static final class IsNetwork implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return is(LearnerChoice.NETWORK).init(i);
        }
    }
}
