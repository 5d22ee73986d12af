package org.knime.node.parameters.array;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** Sets how an array of parameter objects is edited. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ArrayWidget {

    /** The text of the button that adds an element; empty for the usual one. */
    String addButtonText() default "";

    /** How one element is laid out. */
    ElementLayout elementLayout() default ElementLayout.VERTICAL_CARD;

    /** The title of one element, which gets its number; empty to derive it from the field's name. */
    String elementTitle() default "";

    /** Whether elements can be moved. */
    boolean showSortButtons() default false;

    /** Whether elements can be neither added nor removed. */
    boolean hasFixedSize() default false;

    /** Computes the value of an element that is added; {@link StateProvider} itself stands for none. */
    @SuppressWarnings("rawtypes")
    Class<? extends StateProvider> elementDefaultValueProvider() default StateProvider.class;

    /** The layouts of one element. */
    enum ElementLayout {
        /** A card with the controls below each other. */
        VERTICAL_CARD,
        /** All controls in one line, without a title. */
        HORIZONTAL_SINGLE_LINE;
    }
}
