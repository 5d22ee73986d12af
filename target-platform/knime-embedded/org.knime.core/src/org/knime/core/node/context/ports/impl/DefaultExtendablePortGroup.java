package org.knime.core.node.context.ports.impl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.port.PortType;

/** A group with fixed ports, to which others can be added up to a number; one at most makes an optional port. */
public final class DefaultExtendablePortGroup extends AbstractPortGroup implements ExtendablePortGroup {

    /** More ports than anybody draws; a damaged workflow must not make millions. */
    private static final int MAX_STORED_PORTS = 1000;

    private final PortType[] fixed;
    private final PortType[] supported;
    private final int maxConfigured;
    private final List<PortType> configured = new ArrayList<>();

    /**
     * @param fixedTypes types of the ports that are always there
     * @param supportedTypes types of ports that can be added
     * @param definesInputPorts whether they are inputs
     * @param definesOutputPorts whether they are outputs
     * @param maxAdditionalPorts the number of ports that can be added
     */
    public DefaultExtendablePortGroup(
            final PortType[] fixedTypes,
            final PortType[] supportedTypes,
            final boolean definesInputPorts,
            final boolean definesOutputPorts,
            final int maxAdditionalPorts) {
        super(definesInputPorts, definesOutputPorts);
        fixed = fixedTypes.clone();
        supported = supportedTypes.clone();
        maxConfigured = maxAdditionalPorts;
    }

    @Override
    PortType[] ports() {
        return Stream.concat(Stream.of(fixed), configured.stream()).toArray(PortType[]::new);
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return supported.clone();
    }

    @Override
    public PortType[] getFixedPorts() {
        return fixed.clone();
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return configured.toArray(PortType[]::new);
    }

    @Override
    public boolean canAddPort() {
        return configured.size() < maxConfigured;
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !configured.isEmpty();
    }

    @Override
    public void addPort(final PortType pType) {
        configured.add(pType);
    }

    @Override
    public PortType removeLastPort() {
        return configured.remove(configured.size() - 1);
    }

    @Override
    public DefaultExtendablePortGroup copy() {
        var copy = new DefaultExtendablePortGroup(
                fixed, supported, definesInputPorts(), definesOutputPorts(), maxConfigured);
        copy.configured.addAll(configured);
        return copy;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < configured.size(); i++) {
            configured.get(i).save(settings.addNodeSettings("port_" + i));
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        int count = settings.keySet().size();
        if (count > Math.min(maxConfigured, MAX_STORED_PORTS)) {
            throw new InvalidSettingsException("The port group \"" + settings.getKey() + "\" has " + count
                    + " added ports, but can have " + Math.min(maxConfigured, MAX_STORED_PORTS) + " only.");
        }
        configured.clear();
        for (String key : settings) {
            configured.add(PortType.load(settings.getNodeSettings(key)));
        }
    }
}
