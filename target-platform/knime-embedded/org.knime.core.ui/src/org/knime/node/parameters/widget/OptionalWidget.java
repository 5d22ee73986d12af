package org.knime.node.parameters.widget;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.StateProvider;

/** Gives the value with which an {@code Optional} field starts once the user switches it on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface OptionalWidget {

    /** Computes the value. */
    Class<? extends DefaultValueProvider<?>> defaultProvider();

    /**
     * Computes the value before the dialog is shown.
     *
     * @param <T> the content of the optional
     */
    interface DefaultValueProvider<T> extends StateProvider<T> {

        @Override
        default void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }
    }
}
