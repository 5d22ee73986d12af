package org.knime.embedded.parameters;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A type whose type variables are replaced by what they stand for.
 *
 * @param raw the class
 * @param arguments the type arguments
 */
public record FieldType(Class<?> raw, List<FieldType> arguments) {

    /** A field with its type. */
    record TypedField(Field field, FieldType type) {}

    /** A class without type arguments; type variables stand for their bounds. */
    public static FieldType of(final Class<?> raw) {
        return new FieldType(raw, List.of());
    }

    boolean isOptional() {
        return raw == Optional.class;
    }

    /** The content of an optional, or else the type itself. */
    FieldType content() {
        return isOptional() ? arguments.get(0) : this;
    }

    /** The type of the elements of an array or a collection; null for other types. */
    FieldType element() {
        if (raw.isArray()) {
            return arguments.isEmpty() ? of(raw.getComponentType()) : arguments.get(0);
        }
        return Collection.class.isAssignableFrom(raw) && arguments.size() == 1 ? arguments.get(0) : null;
    }

    /**
     * The fields that KNIME stores and shows: those that are not private, static or transient; of superclasses first,
     * then in the order of declaration.
     */
    List<TypedField> fields() {
        final var fields = new ArrayList<TypedField>();
        final var superclass = raw.getSuperclass();
        if (superclass != null && superclass != Object.class) {
            fields.addAll(resolve(raw.getGenericSuperclass()).fields());
        }
        for (final var field : raw.getDeclaredFields()) {
            if ((field.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.TRANSIENT)) == 0
                    && !field.isSynthetic()) {
                field.setAccessible(true);
                fields.add(new TypedField(field, resolve(field.getGenericType())));
            }
        }
        return fields;
    }

    /** What the type argument of a generic supertype is, for instance of {@code StateProvider}; null if unknown. */
    public static Class<?> argumentOf(final Class<?> clazz, final Class<?> supertype) {
        final var found = of(clazz).find(supertype);
        return found == null || found.arguments.isEmpty() ? null : found.arguments.get(0).raw;
    }

    private FieldType find(final Class<?> supertype) {
        if (raw == supertype) {
            return this;
        }
        final var parents = new ArrayList<>(List.of(raw.getGenericInterfaces()));
        if (raw.getGenericSuperclass() != null) {
            parents.add(raw.getGenericSuperclass());
        }
        for (final var parent : parents) {
            final var found = resolve(parent).find(supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private FieldType resolve(final Type type) {
        if (type instanceof Class<?> clazz) {
            return of(clazz);
        }
        if (type instanceof ParameterizedType parameterized) {
            final var arguments = new ArrayList<FieldType>();
            for (final var argument : parameterized.getActualTypeArguments()) {
                arguments.add(resolve(argument));
            }
            return new FieldType((Class<?>) parameterized.getRawType(), List.copyOf(arguments));
        }
        if (type instanceof GenericArrayType array) {
            final var element = resolve(array.getGenericComponentType());
            return new FieldType(Array.newInstance(element.raw, 0).getClass(), List.of(element));
        }
        if (type instanceof TypeVariable<?> variable) {
            final var index = List.of(raw.getTypeParameters()).indexOf(variable);
            return index >= 0 && index < arguments.size() ? arguments.get(index) : of(erasure(variable.getBounds()[0]));
        }
        return resolve(((WildcardType) type).getUpperBounds()[0]);
    }

    // Not resolved further: the bound of E extends Enum<E> has no end.
    private static Class<?> erasure(final Type type) {
        if (type instanceof Class<?> clazz) {
            return clazz;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }

    @Override
    public String toString() {
        return raw.getSimpleName() + (arguments.isEmpty() || raw.isArray() ? "" : arguments.toString());
    }
}
