package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group of one port whose type the user can choose. */
public interface ExchangeablePortGroup extends ConfigurablePortGroup {

    /**
     * @param pType the chosen type
     */
    void setSelectedPortType(PortType pType);

    /**
     * @return the chosen type
     */
    PortType getSelectedPortType();
}
