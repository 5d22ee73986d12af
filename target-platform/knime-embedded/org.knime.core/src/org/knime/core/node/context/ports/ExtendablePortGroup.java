package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group to which the user can add ports. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {

    /**
     * @return types of the ports that are always there
     */
    PortType[] getFixedPorts();

    /**
     * @return types of the ports that the user added
     */
    PortType[] getConfiguredPorts();

    /**
     * @return whether another port can be added
     */
    boolean canAddPort();

    /**
     * @return whether the user added ports
     */
    boolean hasConfiguredPorts();

    /**
     * @param pType type of a port to add
     */
    void addPort(PortType pType);

    /**
     * @return type of the port that was removed
     */
    PortType removeLastPort();
}
