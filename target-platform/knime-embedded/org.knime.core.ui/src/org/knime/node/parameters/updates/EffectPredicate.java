package org.knime.node.parameters.updates;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.And;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Not;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Or;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;

/** A condition on the values of fields, made by an {@link EffectPredicateProvider}. */
public interface EffectPredicate {

    /** Calls the method of the visitor for this kind of condition. */
    <T> T accept(PredicateVisitor<T> visitor);

    /** Holds if this condition and another one do. */
    default EffectPredicate and(final EffectPredicate other) {
        return new And(this, other);
    }

    /** Holds if this condition or another one does. */
    default EffectPredicate or(final EffectPredicate other) {
        return new Or(this, other);
    }

    /** Holds if this condition does not. */
    default EffectPredicate negate() {
        return new Not(this);
    }
}
