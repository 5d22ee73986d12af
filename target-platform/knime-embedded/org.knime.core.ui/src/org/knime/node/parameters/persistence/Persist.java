package org.knime.node.parameters.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Changes the key under which a field is stored. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Persist {

    /** The key; empty for the field's name less a leading {@code m_}. */
    String configKey() default "";

    /** Whether the entry is kept from the flow variables; its key then ends with {@code _Internals}. */
    boolean hidden() default false;
}
