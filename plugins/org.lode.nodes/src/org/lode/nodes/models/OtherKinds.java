package org.lode.nodes.models;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lode.learn.ModelCard;
import org.lode.learn.PropertyModel;
import org.lode.represent.MaterialKind;

/**
 * Tells of models that are applied to another kind of material than they were learned from. That may be meant where
 * their descriptors can be computed, so it is no error.
 */
public final class OtherKinds {
    private OtherKinds() {}

    /** The one warning, empty if all models were learned from this kind. */
    public static Optional<String> warning(List<PropertyModel> models, MaterialKind kind) {
        var others = models.stream()
                .map(PropertyModel::card)
                .filter(card -> card.materialKind() != kind)
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(warning(kind, others));
    }

    private static String warning(MaterialKind kind, List<ModelCard> others) {
        var sources = others.stream()
                .map(card -> card.materialKind().label() + "s")
                .distinct()
                .collect(Collectors.joining(" and "));
        var properties = others.stream()
                .map(card -> "'" + card.property().name() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        return "Learned from " + sources + ", but applied to " + kind.label() + "s: the predictions of " + properties
                + " may be far off. Take models learned from " + kind.label()
                + "s, or correct the kind of material in the dialog.";
    }
}
