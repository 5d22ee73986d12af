package org.knime.node;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** The parameters of one node: none until they are loaded or made from the specs at the first configure. */
final class ParametersHolder {

    private final Optional<Class<? extends NodeParameters>> modelClass;

    private final Optional<Class<? extends NodeParameters>> viewClass;

    private NodeParameters parameters;

    private PortObjectSpec[] specs;

    ParametersHolder(
            final Optional<Class<? extends NodeParameters>> modelClass,
            final Optional<Class<? extends NodeParameters>> viewClass) {
        this.modelClass = modelClass;
        this.viewClass = viewClass;
    }

    NodeParameters parameters() {
        return parameters;
    }

    /** The parameters; at the first configure of a node that has none stored, its defaults for this input. */
    NodeParameters configured(final NodeParametersInput input) throws InvalidSettingsException {
        specs = input.getInPortSpecs();
        if (parameters == null && modelClass.isPresent()) {
            parameters = NodeParametersUtil.createSettings(modelClass.get(), input);
            parameters.validate();
        }
        return parameters;
    }

    void save(final NodeSettingsWO settings) {
        modelClass.ifPresent(found -> NodeParametersUtil.saveSettings(
                found, parameters == null ? NodeParametersUtil.createSettings(found) : parameters, settings));
    }

    void load(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (modelClass.isPresent()) {
            parameters = NodeParametersUtil.loadSettings(settings, modelClass.get());
        }
    }

    void validate(final NodeSettingsRO settings) throws InvalidSettingsException {
        validate(settings, modelClass);
    }

    void validateView(final NodeSettingsRO settings) throws InvalidSettingsException {
        validate(settings, viewClass);
    }

    private static void validate(
            final NodeSettingsRO settings, final Optional<Class<? extends NodeParameters>> parametersClass)
            throws InvalidSettingsException {
        if (parametersClass.isPresent()) {
            NodeParametersUtil.loadSettings(settings, parametersClass.get()).validate();
        }
    }

    void saveDefaultView(final NodeSettingsWO settings) {
        viewClass.ifPresent(found -> NodeParametersUtil.saveSettings(
                found,
                specs == null
                        ? NodeParametersUtil.createSettings(found)
                        : NodeParametersUtil.createSettings(found, specs),
                settings));
    }
}
