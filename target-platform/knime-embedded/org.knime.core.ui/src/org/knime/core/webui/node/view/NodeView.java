package org.knime.core.webui.node.view;

import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.RpcDataService;

/** The view of a node. */
public interface NodeView extends UIExtension {

    /** The data that the page starts with. */
    <D> Optional<InitialDataService<D>> createInitialDataService();

    /** The methods that the page may call. */
    Optional<RpcDataService> createRpcDataService();

    /**
     * Checks settings of the view.
     *
     * @throws InvalidSettingsException if they cannot be read or contradict each other
     */
    void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes over settings that have been checked. */
    void loadValidatedSettingsFrom(NodeSettingsRO settings);
}
