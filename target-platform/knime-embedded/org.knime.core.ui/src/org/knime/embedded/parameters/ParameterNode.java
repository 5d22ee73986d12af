package org.knime.embedded.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A field of a class of parameters, with the fields inside of it. */
public abstract sealed class ParameterNode {

    private final Group parent;

    private final Field field;

    private final FieldType declaredType;

    private final Map<Class<? extends Annotation>, Annotation> annotations = new LinkedHashMap<>();

    private ParameterNode(final Group parent, final Field field, final FieldType declaredType) {
        this.parent = parent;
        this.field = field;
        this.declaredType = declaredType;
        if (field != null) {
            for (final var annotation : field.getAnnotations()) {
                addAnnotation(annotation);
            }
        }
    }

    /** An object whose fields are nodes of their own. */
    public static final class Group extends ParameterNode {

        private final List<ParameterNode> children = new ArrayList<>();

        Group(final Group parent, final Field field, final FieldType type) {
            super(parent, field, type);
        }

        void add(final ParameterNode child) {
            children.add(child);
        }

        /** The fields. */
        public List<ParameterNode> children() {
            return List.copyOf(children);
        }

        /** The annotation of the class itself. */
        public <A extends Annotation> Optional<A> classAnnotation(final Class<A> annotation) {
            return Optional.ofNullable(rawClass().getAnnotation(annotation));
        }

        @Override
        public Stream<ParameterNode> descendants() {
            return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.descendants()));
        }
    }

    /** An array or a list of objects whose fields are nodes of their own. */
    public static final class ObjectArray extends ParameterNode {

        private final Group element;

        ObjectArray(final Group parent, final Field field, final FieldType type, final Group element) {
            super(parent, field, type);
            this.element = element;
        }

        /** An element; the root of a tree of its own. */
        public Group element() {
            return element;
        }
    }

    /** A value. */
    public static final class Leaf extends ParameterNode {

        Leaf(final Group parent, final Field field, final FieldType type) {
            super(parent, field, type);
        }
    }

    /** The object that the field belongs to; null for a root. */
    public final Group parent() {
        return parent;
    }

    /** The field's name less a leading {@code m_}; empty for a root. */
    public final String name() {
        if (field == null) {
            return "";
        }
        final var name = field.getName();
        return name.startsWith("m_") ? name.substring(2) : name;
    }

    /** The names from the root to this field, with {@code /} between. */
    public final String path() {
        return parent == null || parent.parent() == null ? name() : parent.path() + "/" + name();
    }

    /** The type; the content of an optional. */
    public final FieldType type() {
        return declaredType.content();
    }

    /** The class of {@link #type()}. */
    public final Class<?> rawClass() {
        return type().raw();
    }

    /** Whether the field is an {@code Optional}. */
    public final boolean isOptional() {
        return declaredType.isOptional();
    }

    /** The annotation of the field, or one that it takes over from around it. */
    public final <A extends Annotation> Optional<A> annotation(final Class<A> annotation) {
        return Optional.ofNullable(annotations.get(annotation)).map(annotation::cast);
    }

    final void addAnnotation(final Annotation annotation) {
        annotations.putIfAbsent(annotation.annotationType(), annotation);
    }

    /** Whether the field is declared by this class and not by a subclass. */
    final Class<?> declaringClass() {
        return field.getDeclaringClass();
    }

    /** Reads the field. */
    public final Object get(final Object parentValue) {
        try {
            return field.get(parentValue);
        } catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Writes the field. */
    public final void set(final Object parentValue, final Object value) {
        try {
            field.set(parentValue, value);
        } catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** The object that the field belongs to, found from the object at the root. */
    public final Object parentValue(final Object root) {
        return parent.parent() == null ? root : parent.get(parent.parentValue(root));
    }

    /** The fields inside of it, depth first, but not those of array elements. */
    public Stream<ParameterNode> descendants() {
        return Stream.empty();
    }

    @Override
    public final String toString() {
        return "'" + path() + "' (" + declaredType + ")";
    }
}
