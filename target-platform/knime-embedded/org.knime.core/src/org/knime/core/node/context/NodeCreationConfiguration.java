package org.knime.core.node.context;

import java.util.Optional;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.context.url.URLConfiguration;

/** What was chosen when a node was created. */
public class NodeCreationConfiguration {

    private final ModifiablePortsConfiguration ports;

    /**
     * @param portsConfig the ports, null if they are fixed by the node model
     */
    protected NodeCreationConfiguration(final ModifiablePortsConfiguration portsConfig) {
        ports = portsConfig;
    }

    /**
     * @return the ports, if they are not fixed by the node model
     */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return Optional.ofNullable(ports);
    }

    /**
     * @return nothing: no node is created for an address here
     */
    public Optional<? extends URLConfiguration> getURLConfig() {
        return Optional.empty();
    }

    /**
     * @return the ports, if they are not fixed by the node model
     */
    protected Optional<ModifiablePortsConfiguration> getModifiablePortConfig() {
        return Optional.ofNullable(ports);
    }
}
