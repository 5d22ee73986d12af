package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows, hides, enables or disables a control or a layout part while a condition on other fields holds. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {

    /** What happens while the condition holds; the opposite happens otherwise. */
    public enum EffectType {
        /** Editable while the condition holds. */
        ENABLE,
        /** Not editable while the condition holds. */
        DISABLE,
        /** Visible while the condition holds. */
        SHOW,
        /** Invisible while the condition holds. */
        HIDE
    }

    /** The condition, a class with a constructor without arguments. */
    Class<? extends EffectPredicateProvider> predicate();

    /** What happens. */
    EffectType type();
}
