package org.knime.embedded.parameters.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knime.core.webui.node.dialog.defaultdialog.layout.AfterAllOf;
import org.knime.core.webui.node.dialog.defaultdialog.layout.BeforeAllOf;
import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.layout.LayoutItem.Control;
import org.knime.embedded.parameters.layout.LayoutItem.Part;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Inside;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.widget.message.TextMessage;

/** Lays out a class of parameters. */
public final class DialogLayout {

    private DialogLayout() {}

    /**
     * The dialog of parameters.
     *
     * @throws org.knime.embedded.parameters.ParameterException if parts have no common root or contradict each other
     */
    public static Part of(final Group shown) {
        final var tree = new LayoutTree(placeChildren(shown));
        tree.requireOneRoot();
        return tree.root();
    }

    private static List<PlacedItem> placeChildren(final Group group) {
        return group.children().stream().flatMap(DialogLayout::place).toList();
    }

    private static Stream<PlacedItem> place(final ParameterNode node) {
        final List<PlacedItem> items;
        if (node instanceof Group group) {
            items = asOneIfSelfContained(placeChildren(group), group.rawClass());
        } else if (isVisible(node)) {
            items = List.of(new PlacedItem(new Control(node), Optional.empty()));
        } else {
            items = List.of();
        }
        final var layout = node.annotation(Layout.class).<Class<?>>map(Layout::value);
        return items.stream().map(item -> item.orAt(layout));
    }

    private static boolean isVisible(final ParameterNode node) {
        return node.annotation(Widget.class).isPresent()
                || node.annotation(TextMessage.class).isPresent();
    }

    /** A group whose parts are all declared within its own class is moved as a whole. */
    private static List<PlacedItem> asOneIfSelfContained(final List<PlacedItem> items, final Class<?> groupClass) {
        final var isPlacedByItself = Stream.of(
                        Inside.class, After.class, Before.class, AfterAllOf.class, BeforeAllOf.class)
                .anyMatch(groupClass::isAnnotationPresent);
        if (isPlacedByItself) {
            return items;
        }
        final var tree = new LayoutTree(new ArrayList<>(items));
        if (tree.hasSeveralRoots() || !isWithin(tree.root(), groupClass)) {
            return items;
        }
        return List.of(new PlacedItem(tree.root(), Optional.empty()));
    }

    private static boolean isWithin(final Part part, final Class<?> groupClass) {
        if (part.layoutClass()
                .filter(layout -> layout.isAssignableFrom(groupClass))
                .isPresent()) {
            return true;
        }
        final var innerParts = part.content().stream()
                .filter(item ->
                        item instanceof Part inner && inner.layoutClass().isPresent())
                .toList();
        return innerParts.size() == 1 && isWithin((Part) innerParts.get(0), groupClass);
    }
}
