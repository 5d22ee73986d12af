package org.knime.embedded.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.knime.node.parameters.NodeParametersInput;

/** Creates the objects that annotations name by their class. */
public final class Instances {

    private Instances() {}

    /**
     * Creates an object by the constructor without arguments.
     *
     * @throws ParameterException if there is none or it fails
     */
    public static <T> T create(final Class<T> clazz) {
        try {
            return create(clazz.getDeclaredConstructor());
        } catch (NoSuchMethodException ex) {
            throw new ParameterException(
                    clazz.getName() + " needs a constructor without arguments and must not be an inner class.", ex);
        }
    }

    /** Creates an object by the constructor with the node's input, if there is one, or else without. */
    public static <T> T create(final Class<T> clazz, final NodeParametersInput input) {
        for (final var constructor : clazz.getDeclaredConstructors()) {
            if (List.of(constructor.getParameterTypes()).equals(List.of(NodeParametersInput.class))) {
                return clazz.cast(create(constructor, input));
            }
        }
        return create(clazz);
    }

    private static <T> T create(final Constructor<T> constructor, final Object... arguments) {
        final var name = constructor.getDeclaringClass().getName();
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException ex) {
            throw new ParameterException(
                    "The constructor of " + name + " failed: " + ex.getCause().getMessage(), ex.getCause());
        } catch (ReflectiveOperationException ex) {
            throw new ParameterException(name + " cannot be created: " + ex.getMessage(), ex);
        }
    }
}
