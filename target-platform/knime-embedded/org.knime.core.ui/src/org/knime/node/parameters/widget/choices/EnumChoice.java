package org.knime.node.parameters.widget.choices;

import org.knime.embedded.parameters.EnumConstant;

/**
 * A constant to choose.
 *
 * @param id what is stored
 * @param text what is shown
 * @param <E> the enum
 */
public record EnumChoice<E extends Enum<E>>(E id, String text) {

    /** A constant with its {@link Label}. */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst) {
        return new EnumChoice<>(enumConst, EnumConstant.of(enumConst).label());
    }
}
