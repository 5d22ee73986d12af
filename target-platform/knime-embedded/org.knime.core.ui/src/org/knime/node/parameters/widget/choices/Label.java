package org.knime.node.parameters.widget.choices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names an enum constant in the dialog. Without it the constant's own name is shown. KNIME 5.8 to 5.9 also know
 * {@code disabled}, which is left out here, as 5.10 removed it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Label {

    /** The text that is shown. */
    String value();

    /** The help text, an XHTML fragment. */
    String description() default "";
}
