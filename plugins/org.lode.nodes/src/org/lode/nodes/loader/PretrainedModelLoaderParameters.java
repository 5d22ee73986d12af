package org.lode.nodes.loader;

import java.util.List;
import java.util.function.Supplier;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.learn.ModelCard;

/** Settings of the node Pretrained Model Loader. */
final class PretrainedModelLoaderParameters implements NodeParameters {
    /** Where models come from. The constants' names are stored in workflows. */
    enum Source {
        @Label(value = "Lode's library", description = "Models that come with Lode.")
        LIBRARY,
        @Label(
                value = "File",
                description = "An ONNX file with a model card, or a folder of such files, as the node Model Writer "
                        + "writes them.")
        FILE
    }

    /** Which of the models that match are loaded. The constants' names are stored in workflows. */
    enum Selection {
        @Label(
                value = "Best for each property",
                description = "The model with the smallest validation error for each property.")
        BEST,
        @Label(value = "All", description = "All models that match.")
        ALL,
        @Label(value = "One", description = "One model, selected from the list.")
        ONE
    }

    /** Which materials a model must be made for. The constants' names are stored in workflows. */
    enum Kind {
        @Label(value = "Any", description = "Models for any kind of material.")
        ANY,
        @Label(value = "Molecules", description = "Models that read molecules.")
        MOLECULE,
        @Label(value = "Polymers", description = "Models that read polymers.")
        POLYMER,
        @Label(value = "Compositions", description = "Models that read compositions.")
        COMPOSITION,
        @Label(value = "Crystals", description = "Models that read crystals.")
        CRYSTAL
    }

    @Widget(title = "Models from", description = "Where the models come from. Nothing is ever downloaded.")
    @RadioButtonsWidget
    @ValueReference(SourceReference.class)
    Source source = Source.LIBRARY;

    @Widget(
            title = "File or folder",
            description =
                    """
            An ONNX file that Lode wrote, or a folder of such files: a path on this computer, or a location relative
            to the workflow such as <tt>knime://knime.workflow/data/model.onnx</tt>.
            """)
    @TextInputWidget(placeholder = "knime://knime.workflow/data/model.onnx")
    @Effect(predicate = IsFile.class, type = EffectType.SHOW)
    String file = "";

    @Widget(
            title = "Properties",
            description = "The properties that the models predict; nothing selected stands for every property.")
    @ChoicesProvider(Properties.class)
    @ValueReference(PropertiesReference.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    String[] properties = {};

    @Widget(
            title = "Kind of material",
            description = "The kind of material that the models must be able to read.",
            advanced = true)
    @RadioButtonsWidget
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    Kind kind = Kind.ANY;

    @Widget(title = "Load", description = "Which of the models that match are loaded.")
    @RadioButtonsWidget
    @ValueReference(SelectionReference.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    Selection selection = Selection.BEST;

    @Widget(title = "Model", description = "The model to load, one of those for the property.")
    @ChoicesProvider(Models.class)
    @Effect(predicate = IsOne.class, type = EffectType.SHOW)
    String model = "";

    @Override
    public void validate() throws InvalidSettingsException {
        if (source == Source.LIBRARY && selection == Selection.ONE && model.isBlank()) {
            throw new InvalidSettingsException("No model is selected. Select one, or load the best for each property.");
        }
    }

    static final class SourceReference implements ParameterReference<Source> {}

    static final class SelectionReference implements ParameterReference<Selection> {}

    static final class PropertiesReference implements ParameterReference<String[]> {}

    static final class IsFile implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(SourceReference.class).isOneOf(Source.FILE);
        }
    }

    static final class IsOne implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(SourceReference.class)
                    .isOneOf(Source.LIBRARY)
                    .and(i.getEnum(SelectionReference.class).isOneOf(Selection.ONE));
        }
    }

    /** Every property of the library. */
    static final class Properties implements StringChoicesProvider {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return BundledLibrary.cards().stream()
                    .map(ModelCard::property)
                    .distinct()
                    .map(property -> new StringChoice(property.name(), property.label()))
                    .toList();
        }
    }

    /** The library's models for the selected properties. */
    static final class Models implements StringChoicesProvider {
        private Supplier<String[]> properties;

        @Override
        public void init(StateProviderInitializer initializer) {
            StringChoicesProvider.super.init(initializer);
            properties = initializer.computeFromValueSupplier(PropertiesReference.class);
        }

        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            var selected = List.of(properties.get());
            return BundledLibrary.cards().stream()
                    .filter(card -> selected.isEmpty()
                            || selected.contains(card.property().name()))
                    .map(card -> new StringChoice(card.id(), card.property().label() + ": " + card.learner()))
                    .toList();
        }
    }
}
