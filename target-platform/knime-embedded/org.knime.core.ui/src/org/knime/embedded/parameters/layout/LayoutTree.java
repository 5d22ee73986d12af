package org.knime.embedded.parameters.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.knime.embedded.parameters.ParameterException;
import org.knime.embedded.parameters.layout.LayoutItem.Part;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Inside;

/**
 * The parts of a dialog, nested as their classes are.
 *
 * <p>A part that is not nested takes the parent of the parts that it is placed before or after, or the part that it is
 * placed inside of. Parts of one parent are in the order of these arrows, those without in the order of their names.
 */
final class LayoutTree {

    /** A part while the tree is built. */
    private static final class Node {

        private final Class<?> layoutClass;

        private final List<LayoutItem> items = new ArrayList<>();

        private final Set<Node> siblings = new LinkedHashSet<>();

        private final Set<Node> predecessors = new LinkedHashSet<>();

        private Node enclosing;

        private Node inside;

        private Node parent;

        private Node(final Class<?> layoutClass) {
            this.layoutClass = layoutClass;
        }
    }

    private final Map<Class<?>, Node> nodes = new LinkedHashMap<>();

    private final List<LayoutItem> itemsWithoutPart = new ArrayList<>();

    LayoutTree(final List<PlacedItem> placedItems) {
        for (final var placed : placedItems) {
            placed.layout()
                    .map(layout -> node(layout).items)
                    .orElse(itemsWithoutPart)
                    .add(placed.item());
        }
        final Deque<Node> open = new ArrayDeque<>(nodes.values());
        final Set<Node> linked = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            final var node = open.pop();
            if (linked.add(node)) {
                link(node);
                open.addAll(nodes.values());
                open.removeAll(linked);
            }
        }
        for (final var node : nodes.values()) {
            node.parent = parentOf(node, new LinkedHashSet<>());
        }
        for (final var node : nodes.values()) {
            if (node.parent != null) {
                node.siblings.stream()
                        .filter(sibling -> sibling.parent == null)
                        .forEach(sibling -> sibling.parent = node.parent);
            }
        }
    }

    private Node node(final Class<?> layoutClass) {
        var node = nodes.get(layoutClass);
        if (node == null) {
            node = new Node(layoutClass);
            nodes.put(layoutClass, node);
            if (layoutClass.getEnclosingClass() != null) {
                node.enclosing = node(layoutClass.getEnclosingClass());
            }
        }
        return node;
    }

    private void link(final Node node) {
        for (final var before : node.layoutClass.getAnnotationsByType(Before.class)) {
            final var target = node(before.value());
            target.predecessors.add(node);
            addSibling(node, target);
        }
        for (final var after : node.layoutClass.getAnnotationsByType(After.class)) {
            final var target = node(after.value());
            node.predecessors.add(target);
            addSibling(node, target);
        }
        final var inside = node.layoutClass.getAnnotation(Inside.class);
        if (inside != null) {
            node.inside = node(inside.value());
            requireOtherNest(node, node.inside);
        }
    }

    private static void addSibling(final Node node, final Node target) {
        if (node.enclosing == null || node.enclosing != target.enclosing) {
            requireOtherNest(node, target);
        }
        node.siblings.add(target);
    }

    private static void requireOtherNest(final Node node, final Node target) {
        if (node.layoutClass.isNestmateOf(target.layoutClass)) {
            throw new ParameterException("The layout part " + name(node) + " refers to " + name(target)
                    + " of the same outer class. Declare them next to each other instead.");
        }
    }

    /** The parent to which annotations lead, or else the enclosing class. */
    private static Node parentOf(final Node node, final Set<Node> visited) {
        if (!visited.add(node)) {
            throw conflict(node);
        }
        final Set<Node> candidates = new LinkedHashSet<>();
        for (final var linked : nestSiblings(node)) {
            if (linked.inside != null) {
                candidates.add(linked.inside);
            }
            for (final var sibling : linked.siblings) {
                if (!isNestSibling(linked, sibling)) {
                    candidates.add(parentOf(sibling, visited));
                }
            }
        }
        visited.remove(node);
        if (candidates.size() > 1) {
            throw conflict(node);
        }
        return candidates.stream()
                .flatMap(candidate -> Optional.ofNullable(candidate).stream())
                .findFirst()
                .orElse(node.enclosing);
    }

    /** The part and those of the same outer class that arrows connect with it: they stay together. */
    private static Set<Node> nestSiblings(final Node node) {
        final Set<Node> group = new LinkedHashSet<>(List.of(node));
        final Deque<Node> open = new ArrayDeque<>(group);
        while (!open.isEmpty()) {
            final var next = open.pop();
            next.siblings.stream()
                    .filter(sibling -> isNestSibling(next, sibling))
                    .filter(group::add)
                    .forEach(open::add);
        }
        return group;
    }

    private static boolean isNestSibling(final Node node, final Node other) {
        return node.enclosing != null && node.enclosing == other.enclosing;
    }

    private static ParameterException conflict(final Node node) {
        return new ParameterException("The order of the layout part " + name(node)
                + " is contradictory: its annotations lead to different places.");
    }

    private static String name(final Node node) {
        return node.layoutClass.getName();
    }

    private List<Node> roots() {
        return nodes.values().stream()
                .filter(node -> node.parent == null && hasContent(node))
                .toList();
    }

    boolean hasSeveralRoots() {
        return roots().size() > 1;
    }

    void requireOneRoot() {
        if (hasSeveralRoots()) {
            throw new ParameterException(roots().stream()
                    .map(LayoutTree::name)
                    .sorted()
                    .collect(Collectors.joining(
                            ", ",
                            "The layout parts have no common root: ",
                            ". Nest them in one class or place them with @After or @Before.")));
        }
    }

    /** The dialog: items without a part come after those of the root part. */
    Part root() {
        final var root = roots().stream().findFirst();
        final var content = new ArrayList<LayoutItem>();
        root.ifPresent(node -> content.addAll(node.items));
        content.addAll(itemsWithoutPart);
        root.ifPresent(node -> content.addAll(innerParts(node)));
        return new Part(root.map(node -> node.layoutClass), List.copyOf(content));
    }

    private Part part(final Node node) {
        final var content = new ArrayList<>(node.items);
        content.addAll(innerParts(node));
        return new Part(Optional.of(node.layoutClass), List.copyOf(content));
    }

    private List<Part> innerParts(final Node node) {
        final var open = new ArrayList<>(children(node));
        final var ordered = new ArrayList<Node>();
        while (!open.isEmpty()) {
            final var next = open.stream()
                    .filter(child -> child.predecessors.stream().noneMatch(open::contains))
                    .min(Comparator.comparing(child -> child.layoutClass.getSimpleName()))
                    .orElseThrow(() -> new ParameterException(open.stream()
                            .map(LayoutTree::name)
                            .collect(Collectors.joining(", ", "The order of layout parts is circular: ", "."))));
            open.remove(next);
            ordered.add(next);
        }
        return ordered.stream().filter(this::hasContent).map(this::part).toList();
    }

    private List<Node> children(final Node node) {
        return nodes.values().stream().filter(child -> child.parent == node).toList();
    }

    private boolean hasContent(final Node node) {
        return !node.items.isEmpty() || children(node).stream().anyMatch(this::hasContent);
    }
}
