package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import java.util.List;
import org.knime.node.parameters.updates.EffectPredicate;

/** Holds if one of its children does. */
public non-sealed class Or implements Operator {

    private final List<EffectPredicate> children;

    /** Creates a disjunction. */
    public Or(final EffectPredicate... children) {
        this.children = List.of(children);
    }

    /** The conditions of which one has to hold. */
    public List<EffectPredicate> getChildren() {
        return children;
    }

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
