package org.knime.embedded.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;

/**
 * What the dialog says about an enum constant.
 *
 * @param name what is stored
 * @param label what is shown: the {@link Label} or else the name in words
 * @param description the help text; may be empty
 */
public record EnumConstant(String name, String label, String description) {

    /**
     * Describes a constant.
     *
     * @throws ParameterException if it has a {@link Widget} instead of a {@link Label}
     */
    public static EnumConstant of(final Enum<?> constant) {
        try {
            final var field = constant.getDeclaringClass().getField(constant.name());
            if (field.isAnnotationPresent(Widget.class)) {
                throw new ParameterException("The constant '" + constant.name() + "' of "
                        + constant.getDeclaringClass().getName() + " has a @Widget. Use @Label for constants.");
            }
            final var label = field.getAnnotation(Label.class);
            return label == null
                    ? new EnumConstant(constant.name(), inWords(constant.name()), "")
                    : new EnumConstant(constant.name(), label.value(), label.description());
        } catch (NoSuchFieldException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Describes every constant of an enum, in the order of declaration. */
    public static List<EnumConstant> allOf(final Class<?> enumClass) {
        return Arrays.stream(enumClass.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    private static String inWords(final String name) {
        final var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
