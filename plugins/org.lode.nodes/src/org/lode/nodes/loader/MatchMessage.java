package org.lode.nodes.loader;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.message.TextMessage.Message;
import org.knime.node.parameters.widget.message.TextMessage.MessageType;
import org.lode.learn.LearnException;
import org.lode.learn.ModelCard;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Kind;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.LocationReference;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.PropertiesReference;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Selection;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.SelectionReference;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Source;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.SourceReference;
import org.lode.nodes.views.Numbers;

/** Says in the dialog which models the settings ask for, or why there are none. */
final class MatchMessage implements StateProvider<Optional<Message>> {
    private static final int SHOWN = 5;

    private Supplier<Source> source;
    private Supplier<String> location;
    private Supplier<String> search;
    private Supplier<String[]> properties;
    private Supplier<Kind> kind;
    private Supplier<String> descriptor;
    private Supplier<String> learner;
    private Supplier<String> licence;
    private Supplier<Double> largestError;
    private Supplier<Selection> selection;
    private Supplier<String> model;

    /** The words that are searched for. */
    static final class Search implements ParameterReference<String> {}

    /** The kind of material. */
    static final class Kinds implements ParameterReference<Kind> {}

    /** A descriptor of the recipe. */
    static final class Descriptor implements ParameterReference<String> {}

    /** The learner. */
    static final class Learner implements ParameterReference<String> {}

    /** The licence of the data. */
    static final class Licence implements ParameterReference<String> {}

    /** The largest error. */
    static final class LargestError implements ParameterReference<Double> {}

    /** The one model. */
    static final class Model implements ParameterReference<String> {}

    @Override
    public void init(StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        source = initializer.computeFromValueSupplier(SourceReference.class);
        location = initializer.computeFromValueSupplier(LocationReference.class);
        search = initializer.computeFromValueSupplier(Search.class);
        properties = initializer.computeFromValueSupplier(PropertiesReference.class);
        kind = initializer.computeFromValueSupplier(Kinds.class);
        descriptor = initializer.computeFromValueSupplier(Descriptor.class);
        learner = initializer.computeFromValueSupplier(Learner.class);
        licence = initializer.computeFromValueSupplier(Licence.class);
        largestError = initializer.computeFromValueSupplier(LargestError.class);
        selection = initializer.computeFromValueSupplier(SelectionReference.class);
        model = initializer.computeFromValueSupplier(Model.class);
    }

    @Override
    public Optional<Message> computeState(NodeParametersInput input) {
        var parameters = new PretrainedModelLoaderParameters();
        parameters.source = source.get();
        parameters.library = location.get();
        parameters.search = search.get();
        parameters.properties = properties.get();
        parameters.kind = kind.get();
        parameters.descriptor = descriptor.get();
        parameters.learner = learner.get();
        parameters.licence = licence.get();
        parameters.largestError = largestError.get();
        parameters.selection = selection.get();
        parameters.model = model.get();
        return of(parameters);
    }

    /** What the settings ask for; nothing for files, and for a library that is not known without a download. */
    static Optional<Message> of(PretrainedModelLoaderParameters parameters) {
        try {
            parameters.validate();
            var library = ChosenLibrary.known(parameters.source, parameters.library);
            return library.isEmpty()
                    ? Optional.empty()
                    : Optional.of(matches(new ModelSearch(parameters, library.get()).cards()));
        } catch (InvalidSettingsException | LearnException | KNIMEException e) {
            return Optional.of(new Message("No model would be loaded", e.getMessage(), MessageType.ERROR));
        }
    }

    private static Message matches(List<ModelCard> cards) {
        var names =
                cards.stream().map(card -> card.property().name()).distinct().toList();
        var listed = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        var more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return new Message(
                Numbers.count(cards.size(), "model") + (cards.size() == 1 ? " matches" : " match"),
                "Of " + listed + more + ".",
                MessageType.INFO);
    }
}
