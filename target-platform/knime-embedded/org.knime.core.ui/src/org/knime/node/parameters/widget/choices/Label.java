package org.knime.node.parameters.widget.choices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an enum constant in the dialog. Without it the constant's own name is shown. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Label {

    /** The text that is shown. */
    String value();

    /** The help text, an XHTML fragment. */
    String description() default "";

    /** Whether the constant cannot be chosen. KNIME 5.10 removed this: do not use it. */
    boolean disabled() default false;
}
