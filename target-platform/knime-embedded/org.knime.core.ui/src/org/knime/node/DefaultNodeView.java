package org.knime.node;

import java.util.Optional;
import java.util.function.Supplier;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.page.Page;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.parameters.NodeParameters;

/** Shows a view of one node. */
final class DefaultNodeView implements NodeView, ViewInput {

    private final DefaultView view;

    private final Supplier<PortObject[]> internalObjects;

    private NodeParameters parameters;

    DefaultNodeView(final DefaultView view, final Supplier<PortObject[]> internalObjects) {
        this.view = view;
        this.internalObjects = internalObjects;
    }

    @Override
    public Page getPage() {
        return view.page;
    }

    @Override
    public <D> Optional<InitialDataService<D>> createInitialDataService() {
        return view.initialDataService(this).map(InitialDataService.class::cast);
    }

    @Override
    public Optional<RpcDataService> createRpcDataService() {
        return view.rpcDataService(this);
    }

    @Override
    public void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var loaded = load(settings);
        if (loaded != null) {
            loaded.validate();
        }
    }

    @Override
    public void loadValidatedSettingsFrom(final NodeSettingsRO settings) {
        try {
            parameters = load(settings);
        } catch (InvalidSettingsException ex) {
            throw new IllegalStateException("The view's settings have not been checked.", ex);
        }
    }

    private NodeParameters load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var parametersClass = view.parametersClass();
        return parametersClass.isEmpty() ? null : NodeParametersUtil.loadSettings(settings, parametersClass.get());
    }

    @Override
    @SuppressWarnings("unchecked") // the definition knows its own parameters
    public <S extends NodeParameters> S getParameters() {
        return (S) parameters;
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return internalObjects.get();
    }
}
