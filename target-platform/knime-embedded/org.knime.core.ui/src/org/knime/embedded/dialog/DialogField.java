package org.knime.embedded.dialog;

import java.util.List;
import java.util.Optional;

/**
 * A field of a dialog.
 *
 * @param key the path of the entry below {@code model} in the node's settings, with {@code /} between keys
 * @param title the label
 * @param description the help text, an XHTML fragment
 * @param kind what the field takes
 * @param optional whether the field can be switched off; its value then is {@code none}
 * @param defaultValue the default as text, in the form that {@link ParameterText} takes
 * @param choices the values of a {@link FieldKind#CHOICE}
 * @param minimum the lower bound of a number
 * @param maximum the upper bound of a number
 * @param section the headings of the sections around the field, outermost first
 * @param advanced whether the field is shown only with the advanced settings
 * @param effects when the field is shown or enabled, one sentence each
 * @param elements the fields of an element of {@link FieldKind#OBJECTS}; their keys are relative to the element
 */
public record DialogField(
        String key,
        String title,
        String description,
        FieldKind kind,
        boolean optional,
        String defaultValue,
        List<Choice> choices,
        Optional<Bound> minimum,
        Optional<Bound> maximum,
        List<String> section,
        boolean advanced,
        List<String> effects,
        List<DialogField> elements) {}
