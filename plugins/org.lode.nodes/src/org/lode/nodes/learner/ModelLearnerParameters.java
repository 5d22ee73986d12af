package org.lode.nodes.learner;

import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.lode.nodes.parameters.NumberColumnChoices;
import org.lode.nodes.parameters.Ranges;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.table.Columns;
import org.lode.nodes.training.LearnerRecipe;
import org.lode.nodes.training.MaterialParameters;

/** Settings of the node Model Learner. */
final class ModelLearnerParameters implements NodeParameters {
    @Section(title = "Materials")
    interface Materials {}

    @Section(title = "Model")
    @After(Materials.class)
    interface Learning {}

    @Section(title = "Validation")
    @After(Learning.class)
    interface Validation {}

    @Layout(Materials.class)
    MaterialParameters materials = new MaterialParameters();

    @Widget(
            title = "Further target columns",
            description = "More columns of numbers to learn by the same neural network, which then gives a model for"
                    + " each: a property with few values gains from related ones with many. Missing values are fine;"
                    + " only rows without any are left out.",
            advanced = true)
    @ChoicesProvider(NumberColumnChoices.class)
    @ValueReference(JointMessage.Further.class)
    @Layout(Materials.class)
    @Migrate(loadDefaultIfAbsent = true)
    String[] furtherTargets = {};

    @TextMessage(JointMessage.class)
    @Layout(Materials.class)
    Void jointMessage;

    @Layout(Learning.class)
    LearnerRecipe descriptors = new LearnerRecipe();

    @Widget(title = "Learner", description = "The method by which the property is learned from the descriptors.")
    @RadioButtonsWidget
    @ValueReference(HyperParameters.LearnerReference.class)
    @Layout(Learning.class)
    LearnerChoice learner = LearnerChoice.BAYESIAN_RIDGE;

    @Widget(
            title = "Time limit of the choice (s)",
            description =
                    "After so many seconds no further learner is tried: in the cross-validation, for the model and for "
                            + "the learning curve taken together. Then the choice depends on the speed of the machine;"
                            + " without a limit, the same data and seed always give the same model.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = Ranges.HundredThousand.class)
    @Effect(predicate = IsAutomatic.class, type = EffectType.SHOW)
    @Layout(Learning.class)
    @Migrate(loadDefaultIfAbsent = true)
    Optional<Integer> timeLimit = Optional.empty();

    @Layout(Learning.class)
    @Migrate(loadDefaultIfAbsent = true)
    HyperParameters settings = new HyperParameters();

    @Widget(
            title = "Target transform",
            description = "What is learned in place of the target values; predictions are in the values' own unit.",
            advanced = true)
    @RadioButtonsWidget
    @ValueReference(JointMessage.Transform.class)
    @Layout(Learning.class)
    @Migrate(loadDefaultIfAbsent = true)
    TransformChoice transform = TransformChoice.NONE;

    @Widget(
            title = "Folds",
            description =
                    "Into how many parts the materials are divided for cross-validation. Each part is predicted by a "
                            + "model that was learned from the others.")
    @NumberInputWidget(minValidation = Ranges.Two.class, maxValidation = Ranges.Fifty.class)
    @Layout(Validation.class)
    int folds = 5;

    @Widget(title = "Split", description = "How the materials are divided into folds.", advanced = true)
    @RadioButtonsWidget
    @ValueReference(SplitReference.class)
    @Layout(Validation.class)
    @Migrate(loadDefaultIfAbsent = true)
    SplitChoice split = SplitChoice.RANDOM;

    @Widget(
            title = "Group column",
            description = "Materials with the same entry in this column stay in one fold.",
            advanced = true)
    @ChoicesProvider(AllColumnChoices.class)
    @Effect(predicate = IsGrouped.class, type = EffectType.SHOW)
    @Layout(Validation.class)
    @Migrate(loadDefaultIfAbsent = true)
    String groupColumn = "";

    @Widget(
            title = "Level of the intervals (%)",
            description = "How many of a hundred measured values the prediction intervals are to hold.",
            advanced = true)
    @NumberInputWidget(minValidation = Ranges.One.class, maxValidation = NinetyNine.class)
    @Layout(Validation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int intervalLevel = 90;

    @Widget(
            title = "Intervals",
            description = "How the prediction intervals are made from the errors of the cross-validation.",
            advanced = true)
    @RadioButtonsWidget
    @ValueReference(JointMessage.Intervals.class)
    @Layout(Validation.class)
    @Migrate(loadDefaultIfAbsent = true)
    IntervalChoice intervals = IntervalChoice.CROSS_CONFORMAL;

    @Widget(
            title = "Learning curve",
            description =
                    "Whether the view shows the error by the number of materials learned from, which tells whether more"
                            + " would help. Takes about two and a half times as long again.",
            advanced = true)
    @ValueReference(JointMessage.Curve.class)
    @Layout(Validation.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean learningCurve = false;

    @Widget(title = "Static random seed", description = Seed.DESCRIPTION, advanced = true)
    @Layout(Validation.class)
    Optional<Long> seed = Optional.of(1L);

    ModelLearnerParameters() {}

    ModelLearnerParameters(NodeParametersInput input) {
        materials = new MaterialParameters(input);
        // A node that was never connected keeps the default of the first release.
        if (Columns.table(input.getInPortSpecs()).isPresent()) {
            learner = LearnerChoice.AUTO;
            intervals = IntervalChoice.AUTO;
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        materials.validate();
        descriptors.validate();
        Ranges.check("Folds", folds, 2, 50);
        Ranges.check("Level of the intervals (%)", intervalLevel, 1, 99);
        if (timeLimit.isPresent()) {
            Ranges.check("Time limit of the choice (s)", timeLimit.get(), 1, 100_000);
        }
        settings.validate();
        if (furtherTargets.length > 0) {
            validateJoint();
        }
    }

    /** Refuses what networks of several targets can't do. */
    void validateJoint() throws InvalidSettingsException {
        refuseJoint(learner != LearnerChoice.NETWORK, "by another learner than the neural network. Choose that");
        refuseJoint(settings.randomShapes, "by networks of random shapes. Switch 'Random shapes' off");
        refuseJoint(transform != TransformChoice.NONE, "under a target transform. Choose none");
        refuseJoint(intervals == IntervalChoice.CV_PLUS, "with CV+ intervals. Choose other ones");
        refuseJoint(learningCurve, "with a learning curve. Switch it off");
    }

    private static void refuseJoint(boolean isUnfit, String how) throws InvalidSettingsException {
        if (isUnfit) {
            throw new InvalidSettingsException("Several targets cannot be learned together " + how
                    + ", or remove the further target columns in the dialog.");
        }
    }

    static final class SplitReference implements ParameterReference<SplitChoice> {}

    static final class IsGrouped implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(SplitReference.class).isOneOf(SplitChoice.GROUPED);
        }
    }

    static final class IsAutomatic implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(HyperParameters.LearnerReference.class).isOneOf(LearnerChoice.AUTO);
        }
    }

    /** At most ninety-nine. */
    static final class NinetyNine extends MaxValidation {
        @Override
        protected double getMax() {
            return 99;
        }
    }

    /** Offers all columns. */
    static final class AllColumnChoices implements ColumnChoicesProvider {
        @Override
        public List<DataColumnSpec> columnChoices(NodeParametersInput context) {
            return Columns.table(context.getInPortSpecs()).stream()
                    .flatMap(DataTableSpec::stream)
                    .toList();
        }
    }
}
