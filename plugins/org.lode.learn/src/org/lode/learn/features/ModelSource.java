package org.lode.learn.features;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lode.learn.LearnException;
import org.lode.learn.PropertyModel;
import org.lode.represent.DescriptorFamily;
import org.lode.represent.DescriptorSource;
import org.lode.represent.MaterialException;

/**
 * The descriptors of the catalogue, and {@code model(id=…,layer=…)}: what a model's hidden layer makes of a material.
 *
 * <p>A model's own recipe names descriptors of the catalogue alone, so that no model leads to another one.
 */
public final class ModelSource implements DescriptorSource {
    private final Lookup models;

    /** Finds the models that recipes name. */
    @FunctionalInterface
    public interface Lookup {
        /**
         * The model of a card's id.
         *
         * @throws LearnException if there is none; the message says which there are
         */
        PropertyModel model(String id) throws LearnException;
    }

    /** Takes where the models come from. */
    public ModelSource(Lookup models) {
        this.models = models;
    }

    /** A source with the given models. */
    public static ModelSource of(List<PropertyModel> models) {
        return new ModelSource(id -> models.stream()
                .filter(model -> model.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LearnException("There is no model '" + id + "' among "
                        + models.stream()
                                .map(model -> "'" + model.card().id() + "'")
                                .toList()
                        + "; connect it, or name another one.")));
    }

    @Override
    public Optional<DescriptorFamily> family(String name) throws MaterialException {
        return name.equals(ModelFamily.NAME) ? Optional.of(new ModelFamily(models)) : CATALOGUE.family(name);
    }

    @Override
    public List<String> names() {
        return Stream.concat(CATALOGUE.names().stream(), Stream.of(ModelFamily.NAME))
                .toList();
    }
}
