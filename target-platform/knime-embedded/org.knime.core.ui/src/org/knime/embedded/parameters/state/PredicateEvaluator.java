package org.knime.embedded.parameters.state;

import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.And;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ConstantPredicate;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Not;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Or;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ScopedPredicate;

/**
 * Says whether a condition holds for an object of parameters.
 *
 * @param root the object whose fields the condition is on
 */
public record PredicateEvaluator(Object root) implements PredicateVisitor<Boolean> {

    @Override
    public Boolean visit(final And and) {
        return and.getChildren().stream().allMatch(child -> child.accept(this));
    }

    @Override
    public Boolean visit(final Or or) {
        return or.getChildren().stream().anyMatch(child -> child.accept(this));
    }

    @Override
    public Boolean visit(final Not not) {
        return !not.getChildPredicate().accept(this);
    }

    @Override
    public Boolean visit(final ConstantPredicate constantPredicate) {
        return constantPredicate.value();
    }

    @Override
    public Boolean visit(final ScopedPredicate scopedPredicate) {
        final var node = scopedPredicate.node();
        return scopedPredicate.condition().test(node.get(node.parentValue(root)));
    }
}
