package org.knime.core.node.context.ports.impl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExchangeablePortGroup;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Port groups by name, in their order. */
public final class DefaultModifiablePortsConfiguration implements ModifiablePortsConfiguration {

    private final Map<String, PortGroupConfiguration> groups;

    /**
     * @param portGroups the groups by name, in their order
     */
    public DefaultModifiablePortsConfiguration(final Map<String, PortGroupConfiguration> portGroups) {
        groups = new LinkedHashMap<>(portGroups);
    }

    @Override
    public PortType[] getInputPorts() {
        return ports(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public PortType[] getOutputPorts() {
        return ports(PortGroupConfiguration::getOutputPorts);
    }

    private PortType[] ports(final Function<PortGroupConfiguration, PortType[]> side) {
        return groups.values().stream().map(side).flatMap(Stream::of).toArray(PortType[]::new);
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(PortGroupConfiguration::getInputPorts);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroupConfiguration::getOutputPorts);
    }

    private Map<String, int[]> locations(final Function<PortGroupConfiguration, PortType[]> side) {
        var locations = new LinkedHashMap<String, int[]>();
        int next = 0;
        for (var group : groups.entrySet()) {
            int count = side.apply(group.getValue()).length;
            if (count > 0) {
                locations.put(
                        group.getKey(), IntStream.range(next, next + count).toArray());
            }
            next += count;
        }
        return locations;
    }

    @Override
    public List<String> getPortGroupNames() {
        return List.copyOf(groups.keySet());
    }

    @Override
    public Map<String, ExchangeablePortGroup> getExchangeablePorts() {
        return groupsOf(ExchangeablePortGroup.class);
    }

    @Override
    public Map<String, ExtendablePortGroup> getExtendablePorts() {
        return groupsOf(ExtendablePortGroup.class);
    }

    private <G extends PortGroupConfiguration> Map<String, G> groupsOf(final Class<G> kind) {
        var found = new LinkedHashMap<String, G>();
        groups.forEach((name, group) -> {
            if (kind.isInstance(group)) {
                found.put(name, kind.cast(group));
            }
        });
        return found;
    }

    @Override
    public PortGroupConfiguration getGroup(final String grpName) {
        if (!groups.containsKey(grpName)) {
            throw new NoSuchElementException("There is no port group \"" + grpName + "\".");
        }
        return groups.get(grpName);
    }

    @Override
    public ModifiablePortsConfiguration copy() {
        var copies = new LinkedHashMap<String, PortGroupConfiguration>();
        groups.forEach((name, group) -> copies.put(name, group.copy()));
        return new DefaultModifiablePortsConfiguration(copies);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        groups.forEach((name, group) -> group.saveSettingsTo(settings.addNodeSettings(name)));
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (var group : groups.entrySet()) {
            if (settings.containsKey(group.getKey())) {
                group.getValue().loadSettingsFrom(settings.getNodeSettings(group.getKey()));
            }
        }
    }
}
