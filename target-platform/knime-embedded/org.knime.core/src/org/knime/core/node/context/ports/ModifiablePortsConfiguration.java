package org.knime.core.node.context.ports;

import java.util.Map;
import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;

/** The ports of a node, as long as they can be changed. */
public interface ModifiablePortsConfiguration
        extends PortsConfiguration, DeepCopy<ModifiablePortsConfiguration>, NodeSettingsPersistable {

    /**
     * @return groups of one port whose type can be chosen
     */
    Map<String, ExchangeablePortGroup> getExchangeablePorts();

    /**
     * @return groups to which ports can be added
     */
    Map<String, ExtendablePortGroup> getExtendablePorts();

    /**
     * @param grpName name of a group
     * @return the group
     * @throws java.util.NoSuchElementException if there is none
     */
    PortGroupConfiguration getGroup(String grpName);
}
