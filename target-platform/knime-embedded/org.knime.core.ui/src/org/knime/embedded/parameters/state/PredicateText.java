package org.knime.embedded.parameters.state;

import java.util.stream.Collectors;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.And;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ConstantPredicate;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Not;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.Or;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.PredicateVisitor;
import org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates.ScopedPredicate;
import org.knime.node.parameters.Widget;

/** Tells a condition in words, with the titles of the fields in quotes. */
public final class PredicateText implements PredicateVisitor<String> {

    @Override
    public String visit(final And and) {
        return and.getChildren().stream().map(child -> child.accept(this)).collect(Collectors.joining(" and "));
    }

    @Override
    public String visit(final Or or) {
        return or.getChildren().stream().map(child -> child.accept(this)).collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public String visit(final Not not) {
        return "not (" + not.getChildPredicate().accept(this) + ")";
    }

    @Override
    public String visit(final ConstantPredicate constantPredicate) {
        return "the input allows it";
    }

    @Override
    public String visit(final ScopedPredicate scopedPredicate) {
        final var node = scopedPredicate.node();
        final var title = node.annotation(Widget.class).map(Widget::title).orElseGet(node::name);
        return "'" + title + "' " + scopedPredicate.condition();
    }
}
