package org.knime.embedded.dialog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knime.core.node.NodeFactory;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.dialog.SettingsType;
import org.knime.node.parameters.NodeParameters;

/** Finds the classes of parameters behind the dialogs of nodes. */
public final class NodeDialogs {

    private NodeDialogs() {}

    /** The parameters of a node's work. */
    public static Optional<Class<? extends NodeParameters>> modelParameters(final NodeFactory<?> factory) {
        return parameters(factory, SettingsType.MODEL);
    }

    /** The parameters of a node's view. */
    public static Optional<Class<? extends NodeParameters>> viewParameters(final NodeFactory<?> factory) {
        return parameters(factory, SettingsType.VIEW);
    }

    private static Optional<Class<? extends NodeParameters>> parameters(
            final NodeFactory<?> factory, final SettingsType type) {
        return factory instanceof NodeDialogFactory dialogs
                        && dialogs.hasNodeDialog()
                        && dialogs.createNodeDialog() instanceof ParametersDialog dialog
                ? Optional.ofNullable(dialog.parameters.get(type))
                : Optional.empty();
    }

    /** Creates a dialog; either class may be null. */
    public static NodeDialog create(
            final Class<? extends NodeParameters> modelParameters,
            final Class<? extends NodeParameters> viewParameters) {
        final var parameters = new EnumMap<SettingsType, Class<? extends NodeParameters>>(SettingsType.class);
        Optional.ofNullable(modelParameters).ifPresent(found -> parameters.put(SettingsType.MODEL, found));
        Optional.ofNullable(viewParameters).ifPresent(found -> parameters.put(SettingsType.VIEW, found));
        return new ParametersDialog(parameters);
    }

    private record ParametersDialog(Map<SettingsType, Class<? extends NodeParameters>> parameters)
            implements NodeDialog {

        @Override
        public Set<SettingsType> getSettingsTypes() {
            return parameters.keySet();
        }
    }
}
