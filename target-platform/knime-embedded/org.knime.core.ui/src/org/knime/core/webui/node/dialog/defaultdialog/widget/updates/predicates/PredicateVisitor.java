package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

/**
 * Treats each kind of condition.
 *
 * @param <T> the result
 */
public interface PredicateVisitor<T> {

    /** A conjunction. */
    T visit(And and);

    /** A disjunction. */
    T visit(Or or);

    /** A negation. */
    T visit(Not not);

    /** A condition that does not change. */
    T visit(ConstantPredicate constantPredicate);

    /** A condition on a field. */
    T visit(ScopedPredicate scopedPredicate);
}
