package org.lode.learn.library;

import java.util.Optional;
import org.lode.represent.MaterialKind;

/**
 * What to look for in a library; an empty part matches every model.
 *
 * @param property words of the property's name or of a synonym, such as {@code heat capacity} or {@code Cv}
 * @param kind the kind of material the model's recipe must accept
 * @param learner words of the learner's description
 */
public record LibraryQuery(String property, Optional<MaterialKind> kind, String learner) {
    /** Every model. */
    public static final LibraryQuery ALL = new LibraryQuery("", Optional.empty(), "");

    /** All models of a property. */
    public static LibraryQuery property(String property) {
        return new LibraryQuery(property, Optional.empty(), "");
    }
}
