package org.knime.embedded;

import org.knime.core.node.InvalidSettingsException;

/** A setting, or a default when it is absent. */
public final class SettingOr {

    /**
     * Reads a setting.
     *
     * @param <T> class of the setting
     */
    @FunctionalInterface
    public interface Getter<T> {

        /**
         * @return the setting
         * @throws InvalidSettingsException if it is absent
         */
        T get() throws InvalidSettingsException;
    }

    private SettingOr() {}

    /**
     * @param <T> class of the setting
     * @param getter reads the setting
     * @param def returned when it is absent
     * @return the setting
     */
    @SuppressWarnings("unused") // that something is absent is what the default is for
    public static <T> T otherwise(final Getter<T> getter, final T def) {
        try {
            return getter.get();
        } catch (InvalidSettingsException e) {
            return def;
        }
    }
}
