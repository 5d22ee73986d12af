package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import java.util.List;
import org.knime.node.parameters.updates.EffectPredicate;

/** Holds if all its children do. */
public non-sealed class And implements Operator {

    private final List<EffectPredicate> children;

    /** Creates a conjunction. */
    public And(final EffectPredicate... children) {
        this.children = List.of(children);
    }

    /** The conditions that have to hold. */
    public List<EffectPredicate> getChildren() {
        return children;
    }

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
