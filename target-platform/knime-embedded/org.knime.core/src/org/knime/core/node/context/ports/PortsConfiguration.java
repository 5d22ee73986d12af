package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;
import org.knime.core.node.port.PortType;

/** The ports of a node, by groups. */
public interface PortsConfiguration {

    /**
     * @return the types of all input ports
     */
    PortType[] getInputPorts();

    /**
     * @return the types of all output ports
     */
    PortType[] getOutputPorts();

    /**
     * @return indices of input ports by the group that has them
     */
    Map<String, int[]> getInputPortLocation();

    /**
     * @return indices of output ports by the group that has them
     */
    Map<String, int[]> getOutputPortLocation();

    /**
     * @return the groups in their order
     */
    List<String> getPortGroupNames();
}
