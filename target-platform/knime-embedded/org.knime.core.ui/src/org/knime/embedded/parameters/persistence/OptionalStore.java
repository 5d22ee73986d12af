package org.knime.embedded.parameters.persistence;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Stores an optional as its content, or a placeholder for it, and whether it is present. */
record OptionalStore(String key, ValueStore content) implements ParameterStore {

    private static final String PRESENT_SUFFIX = "_is_present";

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        final var optional = (Optional<?>) value;
        optional.ifPresentOrElse(present -> content.save(present, settings), () -> content.saveEmpty(settings));
        settings.addBoolean(key + PRESENT_SUFFIX, optional.isPresent());
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return settings.getBoolean(key + PRESENT_SUFFIX, true)
                ? Optional.ofNullable(content.load(settings))
                : Optional.empty();
    }
}
