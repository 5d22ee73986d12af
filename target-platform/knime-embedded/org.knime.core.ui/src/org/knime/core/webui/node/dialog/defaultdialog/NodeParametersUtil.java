package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Objects;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.embedded.parameters.Instances;
import org.knime.embedded.parameters.PortsInput;
import org.knime.embedded.parameters.persistence.ParameterStores;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** Creates, saves and loads parameters. */
public final class NodeParametersUtil {

    private NodeParametersUtil() {}

    /** An input with these specs, for the constructor of parameters. */
    public static NodeParametersInput createDefaultNodeSettingsContext(final PortObjectSpec[] specs) {
        return PortsInput.ofSpecs(Objects.requireNonNull(specs));
    }

    /** The defaults of a node whose input is not known. */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz) {
        return Instances.create(clazz);
    }

    /** The defaults of a node with these specs at its input. */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz, final PortObjectSpec[] specs) {
        return createSettings(clazz, createDefaultNodeSettingsContext(specs));
    }

    /** The defaults of a node with this input. */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz, final NodeParametersInput context) {
        return Instances.create(clazz, context);
    }

    /**
     * Reads parameters.
     *
     * @throws InvalidSettingsException if entries are missing or wrong
     */
    public static <S extends NodeParameters> S loadSettings(final NodeSettingsRO settings, final Class<S> clazz)
            throws InvalidSettingsException {
        return clazz.cast(ParameterStores.of(clazz).load(settings));
    }

    /** Adds the entries of parameters. */
    public static void saveSettings(
            final Class<? extends NodeParameters> settingsClass,
            final NodeParameters settingsObject,
            final NodeSettingsWO settings) {
        ParameterStores.of(settingsClass).save(settingsClass.cast(settingsObject), settings);
    }
}
