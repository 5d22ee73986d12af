package org.knime.node.parameters.updates;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds a field to its {@link ParameterReference}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ValueReference {

    /** The name of the field. */
    @SuppressWarnings("rawtypes")
    Class<? extends ParameterReference> value();
}
