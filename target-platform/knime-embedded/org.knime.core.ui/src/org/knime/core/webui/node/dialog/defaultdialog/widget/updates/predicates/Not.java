package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import org.knime.node.parameters.updates.EffectPredicate;

/** Holds if its child does not. */
public non-sealed class Not implements Operator {

    private final EffectPredicate child;

    /** Creates a negation. */
    public Not(final EffectPredicate childPredicate) {
        child = childPredicate;
    }

    /** The condition that must not hold. */
    public EffectPredicate getChildPredicate() {
        return child;
    }

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
