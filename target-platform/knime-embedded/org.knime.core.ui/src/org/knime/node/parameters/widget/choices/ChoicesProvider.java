package org.knime.node.parameters.widget.choices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says from what the value of a field is chosen. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ChoicesProvider {

    /** Computes the choices. */
    @SuppressWarnings("rawtypes")
    Class<? extends ChoicesStateProvider> value();
}
