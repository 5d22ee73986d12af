package org.knime.core.node.context.ports;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;
import org.knime.core.node.port.PortType;

/** The ports of one group. */
public interface PortGroupConfiguration extends DeepCopy<PortGroupConfiguration>, NodeSettingsPersistable {

    /**
     * @return types of its input ports
     */
    PortType[] getInputPorts();

    /**
     * @return types of its output ports
     */
    PortType[] getOutputPorts();

    /**
     * @return whether it has input ports
     */
    boolean definesInputPorts();

    /**
     * @return whether it has output ports
     */
    boolean definesOutputPorts();
}
