package org.knime.embedded.parameters.persistence;

import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.ParameterNode;

/** Reads the default of a field when none of its entries is there. */
record AbsentDefaultStore(ParameterStore inner, List<List<String>> paths, ParameterNode node)
        implements ParameterStore {

    @Override
    public void save(final Object value, final NodeSettingsWO settings) {
        inner.save(value, settings);
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return paths.stream().anyMatch(path -> SettingsPaths.contains(settings, path))
                ? inner.load(settings)
                : node.get(Instances.create(node.parent().rawClass()));
    }
}
