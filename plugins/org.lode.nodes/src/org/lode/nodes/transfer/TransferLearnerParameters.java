package org.lode.nodes.transfer;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.lode.nodes.parameters.Ranges;
import org.lode.nodes.parameters.Seed;
import org.lode.nodes.training.LearnerRecipe;
import org.lode.nodes.training.MaterialParameters;

/** Settings of the node Transfer Learner. */
final class TransferLearnerParameters implements NodeParameters {
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

    @Layout(Learning.class)
    LearnerRecipe descriptors = new LearnerRecipe();

    @Widget(title = "Method", description = "How the source models help to learn from the materials.")
    @RadioButtonsWidget
    @Layout(Learning.class)
    @Migrate(loadDefaultIfAbsent = true)
    MethodChoice method = MethodChoice.AUTO;

    @Widget(
            title = "Folds",
            description =
                    "Into how many parts the materials are divided for cross-validation. Each part is predicted by "
                            + "models that were learned from the others.")
    @NumberInputWidget(minValidation = Ranges.Two.class, maxValidation = Ranges.Fifty.class)
    @Layout(Validation.class)
    int folds = 5;

    @Widget(
            title = "Learning curve",
            description =
                    "Whether the view shows the errors of transfer and of direct learning by the number of materials"
                            + " learned from. Takes about twice as long again.",
            advanced = true)
    @Layout(Validation.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean learningCurve = false;

    @Widget(title = "Static random seed", description = Seed.DESCRIPTION, advanced = true)
    @Layout(Validation.class)
    Optional<Long> seed = Optional.of(1L);

    TransferLearnerParameters() {}

    TransferLearnerParameters(NodeParametersInput input) {
        materials = new MaterialParameters(input);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        materials.validate();
        descriptors.validate();
        Ranges.check("Folds", folds, 2, 50);
    }
}
