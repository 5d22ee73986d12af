package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import org.knime.embedded.parameters.ParameterNode;
import org.knime.node.parameters.updates.EffectPredicate;

/**
 * Holds if the value of a field satisfies a condition.
 *
 * @param node the field
 * @param condition the condition
 */
public record ScopedPredicate(ParameterNode node, Condition condition) implements EffectPredicate {

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
