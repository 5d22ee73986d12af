package org.lode.nodes.loader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.lode.learn.ModelCard;
import org.lode.learn.library.LibraryQuery;
import org.lode.learn.library.ModelLibrary;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Kind;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Selection;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Source;
import org.lode.represent.MaterialKind;

/** Finds the models of a library that the dialog asks for. */
final class ModelSearch {
    private final PretrainedModelLoaderParameters parameters;
    private final ModelLibrary library;
    private final String name;

    ModelSearch(PretrainedModelLoaderParameters parameters, ModelLibrary library) {
        this.parameters = parameters;
        this.library = library;
        this.name = parameters.source == Source.LIBRARY ? "Lode's library" : "the library '" + parameters.library + "'";
    }

    /**
     * The cards of the models to load.
     *
     * @throws InvalidSettingsException if there are none; the message says what to select instead
     */
    List<ModelCard> cards() throws InvalidSettingsException {
        if (parameters.selection == Selection.ONE) {
            return List.of(one(parameters.model));
        }
        var cards = new LinkedHashSet<ModelCard>();
        if (parameters.properties.length == 0) {
            cards.addAll(library.find(query(parameters.search)));
        } else {
            for (var property : parameters.properties) {
                cards.addAll(ofProperty(property));
            }
        }
        if (cards.isEmpty()) {
            throw new InvalidSettingsException("No model matches '" + parameters.search.strip() + "' in " + name
                    + ". Ask for less in the dialog.");
        }
        return parameters.selection == Selection.BEST ? bestOfEach(cards) : List.copyOf(cards);
    }

    /** A selected property is meant to the letter; one of an older library is found by its words. */
    private List<ModelCard> ofProperty(String property) throws InvalidSettingsException {
        var found = library.find(query(property));
        var same = found.stream()
                .filter(card -> card.property().name().equals(property))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidSettingsException("There is no model of '" + property + "' for this kind of material in "
                    + name + ". Select another property or any kind of material.");
        }
        return same.isEmpty() ? found : same;
    }

    private LibraryQuery query(String property) {
        var kind = parameters.kind == Kind.ANY
                ? Optional.<MaterialKind>empty()
                : Optional.of(MaterialKind.valueOf(parameters.kind.name()));
        return new LibraryQuery(
                property.strip(),
                kind,
                LibraryChoices.unlessAny(parameters.descriptor),
                LibraryChoices.unlessAny(parameters.learner),
                parameters.largestError / 100,
                LibraryChoices.unlessAny(parameters.licence));
    }

    /** The library lists the best model of a property first. */
    private static List<ModelCard> bestOfEach(Iterable<ModelCard> cards) {
        var best = new ArrayList<ModelCard>();
        for (var card : cards) {
            if (best.stream().noneMatch(earlier -> earlier.property().equals(card.property()))) {
                best.add(card);
            }
        }
        return best;
    }

    private ModelCard one(String id) throws InvalidSettingsException {
        return library.find(LibraryQuery.ALL).stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingsException(
                        "There is no model '" + id + "' in " + name + ". Select another one in the dialog."));
    }
}
