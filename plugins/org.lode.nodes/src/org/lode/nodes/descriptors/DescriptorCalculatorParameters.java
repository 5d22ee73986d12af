package org.lode.nodes.descriptors;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
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
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.NumberColumnChoices;
import org.lode.nodes.parameters.RecipeProblem;
import org.lode.nodes.parameters.StructureColumnChoices;
import org.lode.nodes.table.Columns;
import org.lode.nodes.table.KindChoice;

/** Settings of the node Descriptor Calculator. */
final class DescriptorCalculatorParameters implements NodeParameters {
    @Section(title = "Materials")
    interface Materials {}

    @Section(title = "Descriptors")
    @After(Materials.class)
    interface Computed {}

    @Section(title = "Result")
    @After(Computed.class)
    interface Result {}

    private static final Pattern CRYSTAL_NAME = Pattern.compile("crystal|cif", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMULA_NAME = Pattern.compile("formula|composition", Pattern.CASE_INSENSITIVE);

    /** What happens with rows whose descriptors cannot be computed. The constants' names are stored in workflows. */
    enum FailedRows {
        @Label(value = "Move", description = "Such rows are only at the second output.")
        MOVE,
        @Label(value = "Keep", description = "Such rows are at both outputs, at the first one with missing values.")
        KEEP
    }

    @Widget(
            title = "Structure column",
            description =
                    "The column with SMILES, repeat units, formulas, Mol blocks, crystal files or mixtures. If none is"
                            + " chosen and no type or name tells, the column whose first rows read best is taken.")
    @ChoicesProvider(StructureColumnChoices.class)
    @Layout(Materials.class)
    String structureColumn = "";

    @Widget(title = "Kind of material", description = "What the structures are.", advanced = true)
    @RadioButtonsWidget
    @Layout(Materials.class)
    KindChoice kind = KindChoice.AUTO;

    @Widget(
            title = "Condition columns",
            description =
                    "Columns of numbers, such as the temperature, that become descriptors beside those of the"
                            + " structure: each row is then a mixture under these conditions. A row that lacks one is rejected.",
            advanced = true)
    @ColumnFilterWidget(choicesProvider = NumberColumnChoices.class)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Materials.class)
    ColumnFilter conditionColumns = new ColumnFilter();

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Materials.class)
    RepresentationParameters representation = new RepresentationParameters();

    @Widget(title = "Descriptors", description = "What is computed.")
    @RadioButtonsWidget
    @ValueReference(DescriptorsReference.class)
    @Layout(Computed.class)
    DescriptorChoice descriptors = DescriptorChoice.DESCRIPTORS_2D;

    @Widget(
            title = "Recipe",
            description =
                    """
            Descriptors joined by a plus sign, each with parameters in brackets where they differ from the defaults,
            such as <tt>ecfp(radius=2,size=1024)+descriptors2d</tt>.
            """)
    @TextInputWidget(placeholder = "ecfp(radius=3,size=2048)+descriptors2d")
    @ValueReference(TextReference.class)
    @Effect(predicate = IsCustom.class, type = EffectType.SHOW)
    @Layout(Computed.class)
    String recipe = "";

    @TextMessage(RecipeMessage.class)
    @Layout(Computed.class)
    Void recipeMessage;

    @Widget(
            title = "Chosen descriptors",
            description = "The descriptors that are computed, in the order of their columns.")
    @ArrayWidget(elementTitle = "Descriptor", addButtonText = "Add descriptor")
    @Effect(predicate = IsComposed.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Computed.class)
    DescriptorPart[] composed = {new DescriptorPart()};

    @Widget(
            title = "Element table",
            description =
                    """
            A CSV file with properties of elements of your own: symbols in the first column, names in the first line,
            numbers in the others. Their statistics over a composition's elements are computed beside the descriptors
            above; the recipe holds the table, so that a model carries it.
            """,
            advanced = true)
    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Computed.class)
    Optional<String> elementTable = Optional.empty();

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Computed.class)
    LimitParameters limits = new LimitParameters();

    @Widget(
            title = "Prefix of the new columns",
            description = "Text in front of each descriptor's name.",
            advanced = true)
    @Layout(Result.class)
    String prefix = "";

    @Widget(
            title = "Rows without descriptors",
            description =
                    "What happens with rows whose structure is missing, cannot be read or has no such descriptors.",
            advanced = true)
    @ValueSwitchWidget
    @Layout(Result.class)
    FailedRows failedRows = FailedRows.MOVE;

    @Migrate(loadDefaultIfAbsent = true)
    @Layout(Result.class)
    ResultParameters result = new ResultParameters();

    /** Whether the column was picked for the user, who has not seen the dialog since. */
    private transient boolean picked;

    DescriptorCalculatorParameters() {}

    DescriptorCalculatorParameters(NodeParametersInput input) {
        structureColumn = Columns.table(input.getInPortSpecs())
                .flatMap(Columns::namedStructure)
                .orElse("");
        picked = true;
        if (FORMULA_NAME.matcher(structureColumn).find()) {
            descriptors = DescriptorChoice.ELEMENTS;
        } else if (CRYSTAL_NAME.matcher(structureColumn).find()) {
            descriptors = DescriptorChoice.CRYSTAL;
        }
    }

    /** Whether the user did not choose the structure column. */
    boolean isPicked() {
        return picked || structureColumn.isEmpty();
    }

    /** The chosen recipe. */
    ChosenRecipe chosenRecipe() {
        return new ChosenRecipe(recipeText(representation.inRecipe()), elementTable);
    }

    private String recipeText(List<String> more) {
        if (descriptors == DescriptorChoice.CUSTOM) {
            return recipe;
        }
        var parts = descriptors == DescriptorChoice.COMPOSED ? composed : DescriptorPart.of(descriptors.recipe());
        return Arrays.stream(parts).map(part -> part.inRecipe(more)).collect(Collectors.joining("+"));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (descriptors == DescriptorChoice.CUSTOM && recipe.isBlank()) {
            throw new InvalidSettingsException(
                    "The recipe is empty. Enter one, such as 'ecfp+descriptors2d', or select " + "other descriptors.");
        }
        if (descriptors == DescriptorChoice.COMPOSED && composed.length == 0) {
            throw new InvalidSettingsException("No descriptor is chosen. Add one, or select other descriptors.");
        }
        if (elementTable.filter(String::isBlank).isPresent()) {
            throw new InvalidSettingsException(
                    "The path of the element table is empty. Enter it, or switch the setting off.");
        }
        representation.validate();
        limits.validate();
        result.validate();
        chosenRecipe().known();
    }

    static final class DescriptorsReference implements ParameterReference<DescriptorChoice> {}

    static final class TextReference implements ParameterReference<String> {}

    /** Says why the recipe cannot be used; one that names a model is known only when the node executes. */
    static final class RecipeMessage implements StateProvider<Optional<Message>> {
        private Supplier<DescriptorChoice> choice;
        private Supplier<String> text;

        @Override
        public void init(StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            choice = initializer.computeFromValueSupplier(DescriptorsReference.class);
            text = initializer.computeFromValueSupplier(TextReference.class);
        }

        @Override
        public Optional<Message> computeState(NodeParametersInput input) {
            return choice.get() == DescriptorChoice.CUSTOM && !ChosenRecipe.namesModel(text.get())
                    ? RecipeProblem.of(text.get())
                    : Optional.empty();
        }
    }

    static final class IsCustom implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(DescriptorsReference.class).isOneOf(DescriptorChoice.CUSTOM);
        }
    }

    static final class IsComposed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(DescriptorsReference.class).isOneOf(DescriptorChoice.COMPOSED);
        }
    }
}
