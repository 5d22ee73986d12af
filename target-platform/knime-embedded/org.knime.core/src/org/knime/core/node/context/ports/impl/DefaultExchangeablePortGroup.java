package org.knime.core.node.context.ports.impl;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExchangeablePortGroup;
import org.knime.core.node.port.PortType;

/** A group of one port whose type can be chosen. */
public final class DefaultExchangeablePortGroup extends AbstractPortGroup implements ExchangeablePortGroup {

    private final PortType[] supported;
    private PortType selected;

    /**
     * @param defaultType the type until another is chosen
     * @param supportedTypes types to choose from
     * @param definesInputPorts whether it is an input
     * @param definesOutputPorts whether it is an output
     */
    public DefaultExchangeablePortGroup(
            final PortType defaultType,
            final PortType[] supportedTypes,
            final boolean definesInputPorts,
            final boolean definesOutputPorts) {
        super(definesInputPorts, definesOutputPorts);
        selected = defaultType;
        supported = supportedTypes.clone();
    }

    @Override
    PortType[] ports() {
        return new PortType[] {selected};
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return supported.clone();
    }

    @Override
    public PortType getSelectedPortType() {
        return selected;
    }

    @Override
    public void setSelectedPortType(final PortType pType) {
        selected = pType;
    }

    @Override
    public DefaultExchangeablePortGroup copy() {
        return new DefaultExchangeablePortGroup(selected, supported, definesInputPorts(), definesOutputPorts());
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        selected.save(settings);
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        selected = PortType.load(settings);
    }
}
