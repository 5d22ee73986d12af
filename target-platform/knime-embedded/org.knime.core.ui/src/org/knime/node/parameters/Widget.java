package org.knime.node.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/** Makes a field visible in the dialog and in the node description. A field without it is stored only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Inherited
public @interface Widget {

    /** The label above the control. */
    String title();

    /** The help text, an XHTML fragment. */
    String description();

    /** Whether the control is hidden until advanced settings are shown. */
    boolean advanced() default false;

    /** The same as an {@link Effect} on the field; the default stands for none. */
    Effect effect() default @Effect(predicate = EffectPredicateProvider.class, type = EffectType.SHOW);
}
