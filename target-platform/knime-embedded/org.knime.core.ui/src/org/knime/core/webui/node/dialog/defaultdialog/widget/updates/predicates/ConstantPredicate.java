package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;

import org.knime.node.parameters.updates.EffectPredicate;

/**
 * Always holds or never.
 *
 * @param value whether it holds
 */
public record ConstantPredicate(boolean value) implements EffectPredicate {

    @Override
    public <T> T accept(final PredicateVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
