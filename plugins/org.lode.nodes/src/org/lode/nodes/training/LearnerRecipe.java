package org.lode.nodes.training;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.Recipes;
import org.lode.represent.Recipe;

/** The descriptors that a model is learned from. */
public final class LearnerRecipe implements NodeParameters {
    /** The constants' names are stored in workflows. */
    enum Choice {
        @Label(
                value = "Standard",
                description = "The descriptors that are good for most properties of this kind of material.")
        STANDARD,
        @Label(value = "Recipe", description = "Any descriptors with their parameters, written as a recipe.")
        CUSTOM
    }

    @Widget(title = "Descriptors", description = "What the model is learned from.", advanced = true)
    @ValueSwitchWidget
    @ValueReference(ChoiceReference.class)
    Choice choice = Choice.STANDARD;

    @Widget(
            title = "Recipe",
            description =
                    """
            Descriptors joined by a plus sign, each with parameters in brackets where they differ from the defaults,
            such as <tt>ecfp(radius=2,size=1024)+descriptors2d</tt>.
            """,
            advanced = true)
    @TextInputWidget(placeholder = "ecfp(radius=3,size=2048)+descriptors2d")
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    String recipe = "";

    /** The recipe of the user's own, empty if the standard one is chosen. */
    public Optional<Recipe> recipe() throws InvalidSettingsException {
        return choice == Choice.STANDARD ? Optional.empty() : Optional.of(Recipes.parse(recipe));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        recipe();
    }

    static final class ChoiceReference implements ParameterReference<Choice> {}

    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ChoiceReference.class).isOneOf(Choice.CUSTOM);
        }
    }
}
