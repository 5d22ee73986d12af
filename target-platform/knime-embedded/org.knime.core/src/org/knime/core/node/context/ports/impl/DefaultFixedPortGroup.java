package org.knime.core.node.context.ports.impl;

import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** A group whose ports are always the same. */
public final class DefaultFixedPortGroup extends AbstractPortGroup {

    private final PortType[] types;

    /**
     * @param types types of the ports
     * @param definesInputPorts whether they are inputs
     * @param definesOutputPorts whether they are outputs
     */
    public DefaultFixedPortGroup(
            final PortType[] types, final boolean definesInputPorts, final boolean definesOutputPorts) {
        super(definesInputPorts, definesOutputPorts);
        this.types = types.clone();
    }

    @Override
    PortType[] ports() {
        return types.clone();
    }

    @Override
    public PortGroupConfiguration copy() {
        return this;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        // nothing was chosen
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) {
        // nothing was chosen
    }
}
