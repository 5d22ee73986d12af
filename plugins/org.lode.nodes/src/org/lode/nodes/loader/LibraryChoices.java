package org.lode.nodes.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.lode.learn.ModelCard;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.LocationReference;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.PropertiesReference;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.Source;
import org.lode.nodes.loader.PretrainedModelLoaderParameters.SourceReference;

/** What the dialog offers: what is in the chosen library's index. */
final class LibraryChoices {
    /** The stored form of no wish. */
    static final String ANY = "any";

    private LibraryChoices() {}

    /** A wish as a query has it. */
    static String unlessAny(String wish) {
        return ANY.equals(wish) ? "" : wish;
    }

    /** Choices made of the cards of the library that the dialog names at the moment. */
    private abstract static class FromCards implements StringChoicesProvider {
        private Supplier<Source> source;
        private Supplier<String> location;

        @Override
        public void init(StateProviderInitializer initializer) {
            StringChoicesProvider.super.init(initializer);
            source = initializer.computeFromValueSupplier(SourceReference.class);
            location = initializer.computeFromValueSupplier(LocationReference.class);
        }

        Stream<ModelCard> cards() {
            return ChosenLibrary.cards(source.get(), location.get()).stream();
        }

        List<StringChoice> anyOr(Function<ModelCard, Stream<String>> parts) {
            var choices = new ArrayList<StringChoice>();
            choices.add(new StringChoice(ANY, "Any"));
            cards().flatMap(parts)
                    .filter(part -> !part.isBlank())
                    .distinct()
                    .sorted()
                    .forEach(part -> choices.add(new StringChoice(part, part)));
            return choices;
        }
    }

    /** Every property of the library. */
    static final class Properties extends FromCards {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return cards().map(ModelCard::property)
                    .distinct()
                    .map(property -> new StringChoice(property.name(), property.label()))
                    .toList();
        }
    }

    /** The descriptors of recipes, without their settings. */
    static final class Descriptors extends FromCards {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return anyOr(card ->
                    Stream.of(card.recipe().replaceAll("\\([^)]*\\)", "").split("\\+")));
        }
    }

    /** The names of learners, without their settings. */
    static final class Learners extends FromCards {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return anyOr(card ->
                    Stream.of(card.learner().replaceFirst("[,(\\d].*", "").strip()));
        }
    }

    /** The licences of the data. */
    static final class Licences extends FromCards {
        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            return anyOr(card -> Stream.of(card.provenance().licence()));
        }
    }

    /** The library's models for the selected properties. */
    static final class Models extends FromCards {
        private Supplier<String[]> properties;

        @Override
        public void init(StateProviderInitializer initializer) {
            super.init(initializer);
            properties = initializer.computeFromValueSupplier(PropertiesReference.class);
        }

        @Override
        public List<StringChoice> computeState(NodeParametersInput context) {
            var selected = List.of(properties.get());
            return cards().filter(card -> selected.isEmpty()
                            || selected.contains(card.property().name()))
                    .map(card -> new StringChoice(card.id(), title(card)))
                    .toList();
        }

        private static String title(ModelCard card) {
            return card.property().label() + ": " + card.learner() + " (" + card.id() + ")";
        }
    }
}
