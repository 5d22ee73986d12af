package org.knime.node.parameters.updates;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets the dialog compute the value of a field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ValueProvider {

    /** Computes values of the field's type. */
    @SuppressWarnings("rawtypes")
    Class<? extends StateProvider> value();
}
