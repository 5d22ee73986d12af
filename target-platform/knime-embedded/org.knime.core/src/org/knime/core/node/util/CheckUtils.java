package org.knime.core.node.util;

import java.util.function.Function;
import java.util.function.Supplier;
import org.knime.core.node.InvalidSettingsException;

/** Checks that throw with a message; templates are those of {@link String#format}. */
public final class CheckUtils {

    private CheckUtils() {}

    /**
     * @param <T> type of the object
     * @param object must not be null
     * @param template the message
     * @param templateArgs its arguments
     * @return the object
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T checkArgumentNotNull(final T object, final String template, final Object... templateArgs)
            throws IllegalArgumentException {
        checkArgument(object != null, template, templateArgs);
        return object;
    }

    /**
     * @param <T> type of the object
     * @param object must not be null
     * @return the object
     * @throws IllegalArgumentException if it is null
     */
    public static <T> T checkArgumentNotNull(final T object) throws IllegalArgumentException {
        checkArgument(object != null, "Argument must not be null");
        return object;
    }

    /**
     * @param predicate must be true
     * @param message the message
     * @throws IllegalArgumentException if it is false
     */
    public static void checkArgument(final boolean predicate, final String message) throws IllegalArgumentException {
        check(predicate, IllegalArgumentException::new, () -> message);
    }

    /**
     * @param predicate must be true
     * @param template the message
     * @param templateArgs its arguments
     * @throws IllegalArgumentException if it is false
     */
    public static void checkArgument(final boolean predicate, final String template, final Object... templateArgs)
            throws IllegalArgumentException {
        check(predicate, IllegalArgumentException::new, template, templateArgs);
    }

    /**
     * @param predicate must be true
     * @param message the message
     * @throws IllegalStateException if it is false
     */
    public static void checkState(final boolean predicate, final String message) throws IllegalStateException {
        check(predicate, IllegalStateException::new, () -> message);
    }

    /**
     * @param predicate must be true
     * @param template the message
     * @param templateArgs its arguments
     * @throws IllegalStateException if it is false
     */
    public static void checkState(final boolean predicate, final String template, final Object... templateArgs)
            throws IllegalStateException {
        check(predicate, IllegalStateException::new, template, templateArgs);
    }

    /**
     * @param <T> type of the object
     * @param object must not be null
     * @return the object
     * @throws NullPointerException if it is null
     */
    public static <T> T checkNotNull(final T object) throws NullPointerException {
        return checkNotNull(object, "Argument must not be null");
    }

    /**
     * @param <T> type of the object
     * @param object must not be null
     * @param message the message
     * @return the object
     * @throws NullPointerException if it is null
     */
    public static <T> T checkNotNull(final T object, final String message) throws NullPointerException {
        check(object != null, NullPointerException::new, () -> message);
        return object;
    }

    /**
     * @param <T> type of the object
     * @param object must not be null
     * @param template the message
     * @param templateArgs its arguments
     * @return the object
     * @throws NullPointerException if it is null
     */
    public static <T> T checkNotNull(final T object, final String template, final Object... templateArgs)
            throws NullPointerException {
        check(object != null, NullPointerException::new, template, templateArgs);
        return object;
    }

    /**
     * @param predicate must be true
     * @param template the message
     * @param templateArgs its arguments
     * @throws InvalidSettingsException if it is false
     */
    public static void checkSetting(final boolean predicate, final String template, final Object... templateArgs)
            throws InvalidSettingsException {
        check(predicate, InvalidSettingsException::new, template, templateArgs);
    }

    /**
     * @param <T> type of the object
     * @param object must not be null
     * @param template the message
     * @param templateArgs its arguments
     * @return the object
     * @throws InvalidSettingsException if it is null
     */
    public static <T> T checkSettingNotNull(final T object, final String template, final Object... templateArgs)
            throws InvalidSettingsException {
        checkSetting(object != null, template, templateArgs);
        return object;
    }

    /**
     * @param <O> type of the object
     * @param <T> type of the exception
     * @param <V> type to cast to
     * @param object the object
     * @param clazz the class to cast to
     * @param exceptionFunction makes the exception from the message
     * @param template the message
     * @param templateArgs its arguments
     * @return the object cast
     * @throws T if it is no instance of the class
     */
    public static <O, T extends Throwable, V> V checkCast(
            final O object,
            final Class<V> clazz,
            final Function<String, T> exceptionFunction,
            final String template,
            final Object... templateArgs)
            throws T {
        check(clazz.isInstance(object), exceptionFunction, template, templateArgs);
        return clazz.cast(object);
    }

    /**
     * @param <T> type of the exception
     * @param predicate must be true
     * @param exceptionFunction makes the exception from the message
     * @param messageSupplier makes the message
     * @throws T if it is false
     */
    public static <T extends Throwable> void check(
            final boolean predicate,
            final Function<String, T> exceptionFunction,
            final Supplier<String> messageSupplier)
            throws T {
        if (!predicate) {
            throw exceptionFunction.apply(messageSupplier.get());
        }
    }

    /**
     * @param <T> type of the exception
     * @param predicate must be true
     * @param exceptionFunction makes the exception from the message
     * @param template the message
     * @param templateArgs its arguments
     * @throws T if it is false
     */
    public static <T extends Throwable> void check(
            final boolean predicate,
            final Function<String, T> exceptionFunction,
            final String template,
            final Object... templateArgs)
            throws T {
        check(predicate, exceptionFunction, () -> String.format(template, templateArgs));
    }
}
