package org.lode.nodes.loader;

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
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.message.TextMessage;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.lode.nodes.parameters.Ranges;

/** Settings of the node Pretrained Model Loader. */
final class PretrainedModelLoaderParameters implements NodeParameters {
    /** As many percent as anybody asks for. */
    private static final double MOST_PERCENT = 1e9;

    /** Where models come from. The constants' names are stored in workflows. */
    enum Source {
        @Label(value = "Lode's library", description = "Models that come with Lode.")
        LIBRARY,
        @Label(
                value = "File",
                description = "An ONNX file with a model card, or a folder of such files, as the node Model Writer "
                        + "writes them.")
        FILE,
        @Label(
                value = "Another library",
                description = "A folder that the node Model Writer or a library training has written, or the https "
                        + "address of such a folder.")
        OTHER
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

    @Widget(
            title = "Models from",
            description = "Where the models come from. Nothing is downloaded unless an https address is entered.")
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
            title = "Folder or address",
            description =
                    """
            A folder with a library's <tt>index.json</tt>, or its address that begins with <tt>https://</tt>. From an
            address, the index and the models that match are downloaded when the node executes; models are checked
            against the SHA-256 in the index and kept in the folder <tt>.lode/models</tt> of your home.
            """)
    @TextInputWidget(placeholder = "https://models.example.org/lode/")
    @ValueReference(LocationReference.class)
    @Effect(predicate = IsOther.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String library = "";

    @Widget(
            title = "Search",
            description = "Words of the property's name, or its symbol: <tt>heat capacity</tt>, <tt>C_p</tt>, "
                    + "<tt>band gap</tt>. Empty for every property; it counts where no property is selected below.")
    @TextInputWidget(placeholder = "heat capacity")
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(MatchMessage.Search.class)
    String search = "";

    @Widget(
            title = "Properties",
            description = "The properties that the models predict; nothing selected stands for every property.")
    @ChoicesProvider(LibraryChoices.Properties.class)
    @ValueReference(PropertiesReference.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    String[] properties = {};

    @Widget(
            title = "Kind of material",
            description = "The kind of material that the models must be able to read.",
            advanced = true)
    @RadioButtonsWidget
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    @ValueReference(MatchMessage.Kinds.class)
    Kind kind = Kind.ANY;

    @Widget(title = "Descriptors", description = "Descriptors that the models' recipe must have.", advanced = true)
    @ChoicesProvider(LibraryChoices.Descriptors.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(MatchMessage.Descriptor.class)
    String descriptor = LibraryChoices.ANY;

    @Widget(title = "Learner", description = "The method that the models were learned by.", advanced = true)
    @ChoicesProvider(LibraryChoices.Learners.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(MatchMessage.Learner.class)
    String learner = LibraryChoices.ANY;

    @Widget(title = "Licence of the data", description = "The licence of the data learned from.", advanced = true)
    @ChoicesProvider(LibraryChoices.Licences.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(MatchMessage.Licence.class)
    String licence = LibraryChoices.ANY;

    @Widget(
            title = "Largest error [%]",
            description = "The largest validation error relative to the spread of the data: root mean squared error "
                    + "over standard deviation, in percent. The mean of the data alone has 100 %.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    @Migrate(loadDefaultIfAbsent = true)
    @ValueReference(MatchMessage.LargestError.class)
    double largestError = 1000;

    @Widget(title = "Load", description = "Which of the models that match are loaded.")
    @RadioButtonsWidget
    @ValueReference(SelectionReference.class)
    @Effect(predicate = IsFile.class, type = EffectType.HIDE)
    Selection selection = Selection.BEST;

    @Widget(title = "Model", description = "The model to load, one of those for the property.")
    @ChoicesProvider(LibraryChoices.Models.class)
    @Effect(predicate = IsOne.class, type = EffectType.SHOW)
    @ValueReference(MatchMessage.Model.class)
    String model = "";

    @TextMessage(MatchMessage.class)
    Void matchMessage;

    @Override
    public void validate() throws InvalidSettingsException {
        Ranges.check("Largest error [%]", largestError, 0, MOST_PERCENT);
        if (source != Source.FILE && selection == Selection.ONE && model.isBlank()) {
            throw new InvalidSettingsException("No model is selected. Select one, or load the best for each property.");
        }
    }

    static final class SourceReference implements ParameterReference<Source> {}

    static final class SelectionReference implements ParameterReference<Selection> {}

    static final class PropertiesReference implements ParameterReference<String[]> {}

    static final class LocationReference implements ParameterReference<String> {}

    static final class IsOther implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer i) {
            return i.getEnum(SourceReference.class).isOneOf(Source.OTHER);
        }
    }

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
                    .isOneOf(Source.LIBRARY, Source.OTHER)
                    .and(i.getEnum(SelectionReference.class).isOneOf(Selection.ONE));
        }
    }
}
