package org.knime.embedded.parameters;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knime.embedded.parameters.ParameterNode.Group;
import org.knime.embedded.parameters.ParameterNode.Leaf;
import org.knime.embedded.parameters.ParameterNode.ObjectArray;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.EffectPredicateProvider;

/** Takes classes of parameters apart: one tree says how they are stored, another one how they are shown. */
public final class ParameterTree {

    private final Class<?> groupClass;

    private ParameterTree(final Class<?> groupClass) {
        this.groupClass = groupClass;
    }

    /** The fields as they are stored: an object is taken apart if it is a {@link Persistable}. */
    public static Group stored(final Class<?> parametersClass) {
        return new ParameterTree(Persistable.class).root(FieldType.of(parametersClass));
    }

    /** The fields as they are shown: an object is taken apart if it is a {@link WidgetGroup}. */
    public static Group shown(final Class<?> parametersClass) {
        final var root = new ParameterTree(WidgetGroup.class).root(FieldType.of(parametersClass));
        classAnnotations(root).forEach(root::addAnnotation);
        passOnAnnotations(root);
        return root;
    }

    private Group root(final FieldType type) {
        final var root = new Group(null, null, type);
        addFields(root);
        return root;
    }

    private void addFields(final Group group) {
        for (final var typed : group.type().fields()) {
            final var type = typed.type();
            final ParameterNode child;
            if (groupClass.isAssignableFrom(type.raw())) {
                final var inner = new Group(group, typed.field(), type);
                addFields(inner);
                child = inner;
            } else if (type.element() != null
                    && groupClass.isAssignableFrom(type.element().raw())) {
                child = new ObjectArray(group, typed.field(), type, root(type.element()));
            } else {
                child = new Leaf(group, typed.field(), type);
            }
            group.add(child);
        }
    }

    /**
     * Hands annotations down to where they apply: effect and advanced from a group to its fields, the layout of a class
     * to its fields unless the group itself has a place, and all three from a superclass to the fields it declares.
     */
    private static void passOnAnnotations(final Group group) {
        for (final var child : group.children()) {
            widgetEffect(child).ifPresent(child::addAnnotation);
            if (child.declaringClass() != group.rawClass()) {
                for (final var kind : List.of(Layout.class, Effect.class, Advanced.class)) {
                    Optional.ofNullable((Annotation) child.declaringClass().getAnnotation(kind))
                            .ifPresent(child::addAnnotation);
                }
            }
            if (child instanceof Group inner) {
                classAnnotations(inner).forEach(child::addAnnotation);
            }
            group.annotation(Effect.class).ifPresent(child::addAnnotation);
            group.annotation(Advanced.class).ifPresent(child::addAnnotation);
            if (group.annotation(Layout.class).isEmpty()) {
                group.classAnnotation(Layout.class).ifPresent(child::addAnnotation);
            }
            if (child instanceof Group inner) {
                passOnAnnotations(inner);
            } else if (child instanceof ObjectArray array) {
                classAnnotations(array.element()).forEach(array.element()::addAnnotation);
                passOnAnnotations(array.element());
            }
        }
    }

    private static List<Annotation> classAnnotations(final Group group) {
        return Stream.of(Effect.class, Advanced.class)
                .flatMap(kind -> group.classAnnotation(kind).stream())
                .map(Annotation.class::cast)
                .toList();
    }

    private static Optional<Effect> widgetEffect(final ParameterNode node) {
        final var effect = node.annotation(Widget.class)
                .map(Widget::effect)
                .filter(inWidget -> inWidget.predicate() != EffectPredicateProvider.class);
        if (effect.isPresent() && node.annotation(Effect.class).isPresent()) {
            throw new ParameterException("The field " + node + " has an @Effect beside the one in its @Widget.");
        }
        return effect;
    }
}
