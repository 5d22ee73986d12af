package org.lode.nodes.training;

import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.DescriptorCatalogue;
import org.lode.nodes.parameters.RecipeProblem;
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
        @Label(value = "Choose", description = "Descriptors chosen from a list, with their usual parameters.")
        CHOSEN,
        @Label(value = "Recipe", description = "Any descriptors with their parameters, written as a recipe.")
        CUSTOM
    }

    @Widget(title = "Descriptors", description = "What the model is learned from.", advanced = true)
    @ValueSwitchWidget
    @ValueReference(ChoiceReference.class)
    Choice choice = Choice.STANDARD;

    @Widget(
            title = "Chosen descriptors",
            description = "The descriptors that the model is learned from, in the order of the list.",
            advanced = true)
    @ChoicesProvider(DescriptorCatalogue.class)
    @Effect(predicate = IsChosen.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String[] chosen = {};

    @Widget(
            title = "Recipe",
            description =
                    """
            Descriptors joined by a plus sign, each with parameters in brackets where they differ from the defaults,
            such as <tt>ecfp(radius=2,size=1024)+descriptors2d</tt>.
            """,
            advanced = true)
    @TextInputWidget(placeholder = "ecfp(radius=3,size=2048)+descriptors2d")
    @ValueReference(TextReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    String recipe = "";

    @TextMessage(RecipeMessage.class)
    Void recipeMessage;

    /** The recipe of the user's own, empty if the standard one is chosen. */
    public Optional<Recipe> recipe() throws InvalidSettingsException {
        return switch (choice) {
            case STANDARD -> Optional.empty();
            case CHOSEN -> Optional.of(ofChosen());
            case CUSTOM -> Optional.of(Recipes.parse(recipe));
        };
    }

    private Recipe ofChosen() throws InvalidSettingsException {
        if (chosen.length == 0) {
            throw new InvalidSettingsException("No descriptor is chosen. Choose one, or take the standard ones.");
        }
        return Recipes.parse(String.join("+", chosen));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        recipe();
    }

    static final class ChoiceReference implements ParameterReference<Choice> {}

    static final class TextReference implements ParameterReference<String> {}

    static final class IsChosen implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ChoiceReference.class).isOneOf(Choice.CHOSEN);
        }
    }

    /** Says why the recipe cannot be used. */
    static final class RecipeMessage implements StateProvider<Optional<Message>> {
        private Supplier<Choice> choice;
        private Supplier<String> text;

        @Override
        public void init(StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            choice = initializer.computeFromValueSupplier(ChoiceReference.class);
            text = initializer.computeFromValueSupplier(TextReference.class);
        }

        @Override
        public Optional<Message> computeState(NodeParametersInput input) {
            return choice.get() == Choice.CUSTOM ? RecipeProblem.of(text.get()) : Optional.empty();
        }
    }

    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(ChoiceReference.class).isOneOf(Choice.CUSTOM);
        }
    }
}
