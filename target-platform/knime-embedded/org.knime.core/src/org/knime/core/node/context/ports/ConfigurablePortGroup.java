package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group whose ports the user can choose. */
public interface ConfigurablePortGroup extends PortGroupConfiguration {

    /**
     * @return the types to choose from
     */
    PortType[] getSupportedPortTypes();
}
