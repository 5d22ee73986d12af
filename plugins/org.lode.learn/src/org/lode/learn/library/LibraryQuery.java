package org.lode.learn.library;

import java.util.Optional;
import org.lode.represent.MaterialKind;

/**
 * What to look for in a library; an empty part matches every model.
 *
 * @param property words of the property's name or of a synonym, such as {@code heat capacity} or {@code C_p}
 * @param kind the kind of material the model's recipe must accept
 * @param descriptor words of the recipe, such as {@code groups} or {@code per mass}
 * @param learner words of the learner's description, such as {@code network elu}
 * @param largestError the largest error of the validation relative to the spread of the data: the root mean squared
 *     error over the standard deviation; infinite for any
 * @param licence words of the data's licence
 */
public record LibraryQuery(
        String property,
        Optional<MaterialKind> kind,
        String descriptor,
        String learner,
        double largestError,
        String licence) {
    /** Every model. */
    public static final LibraryQuery ALL = property("");

    /** A query for a property, a kind of material and a learner. */
    public LibraryQuery(String property, Optional<MaterialKind> kind, String learner) {
        this(property, kind, "", learner, Double.POSITIVE_INFINITY, "");
    }

    /** All models of a property. */
    public static LibraryQuery property(String property) {
        return new LibraryQuery(property, Optional.empty(), "", "", Double.POSITIVE_INFINITY, "");
    }

    /** The same query for models that read a kind of material. */
    public LibraryQuery ofKind(MaterialKind wanted) {
        return new LibraryQuery(property, Optional.of(wanted), descriptor, learner, largestError, licence);
    }
}
