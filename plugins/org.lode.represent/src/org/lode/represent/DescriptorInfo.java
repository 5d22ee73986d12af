package org.lode.represent;

import java.util.List;

/**
 * What a descriptor is, for catalogues, dialogs and documentation.
 *
 * @param name name in a recipe
 * @param version raised whenever the same parameters give other numbers; part of a recipe's hash
 * @param kinds kinds of material it accepts
 * @param description what it computes, in a few sentences
 * @param citation where it was published
 * @param parameters its parameters in the order of the recipe's normal form
 */
public record DescriptorInfo(
        String name,
        int version,
        List<MaterialKind> kinds,
        String description,
        String citation,
        List<DescriptorParameter> parameters) {

    /** Copies the lists. */
    public DescriptorInfo {
        kinds = List.copyOf(kinds);
        parameters = List.copyOf(parameters);
    }

    /** A recipe of this descriptor alone, with the parameters that must be given. */
    public String example() {
        var required = parameters.stream()
                .filter(DescriptorParameter::required)
                .map(parameter -> parameter.name() + "=" + parameter.defaultValue())
                .toList();
        return required.isEmpty() ? name : name + "(" + String.join(",", required) + ")";
    }
}
