package org.knime.node.parameters.widget.choices.filter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the two lists of a filter. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TwinlistWidget {

    /** The heading of what is chosen; empty for the usual one. */
    String includedLabel() default "";

    /** The heading of what is not chosen; empty for the usual one. */
    String excludedLabel() default "";
}
