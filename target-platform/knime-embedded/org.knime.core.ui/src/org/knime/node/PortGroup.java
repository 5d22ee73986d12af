package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.RequireInputPortName;
import org.knime.node.RequirePorts.RequirePortName;

/**
 * A group of ports of a node definition.
 *
 * @param id the group's id
 * @param input what is said at the input side, if the group is there
 * @param output what is said at the output side, if the group is there
 * @param mode how the group may change
 */
record PortGroup(String id, Optional<Text> input, Optional<Text> output, Mode mode) {

    /** What is said about a port. */
    record Text(String name, String description) {}

    /** How a group may change. */
    sealed interface Mode {

        /** Always one port of one type. */
        record Fixed(PortType type) implements Mode {}

        /** No or one port; {@code defaultType} may be null. */
        record ZeroOrOne(PortType[] types, PortType defaultType) implements Mode {}

        /** Any number of ports. */
        record Extendable(PortType[] types, PortType[] fixed, PortType[] defaults) implements Mode {}

        /** As many ports as another group. */
        record Bound(String groupId, int fixed, int defaults) implements Mode {}

        /** Always one port of one of several types. */
        record Exchangeable(PortType[] types, PortType defaultType) implements Mode {}
    }

    boolean isConfigurable() {
        return !(mode instanceof Mode.Fixed);
    }

    /** The groups in the order in which they are added. */
    static List<PortGroup> collect(final Consumer<DynamicPortsAdder> ports) {
        final var groups = new ArrayList<PortGroup>();
        ports.accept(new DynamicPortsAdder() {
            @Override
            public DynamicPortsAdder addInputPortGroup(
                    final String groupId, final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
                final var stages = new PortGroupStages();
                groupConfiguration.apply(stages::startInput);
                groups.add(stages.group(groupId));
                return this;
            }

            @Override
            public DynamicPortsAdder addOutputPortGroup(
                    final String groupId, final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
                final var stages = new PortGroupStages();
                groupConfiguration.apply(stages::startOutput);
                groups.add(stages.group(groupId));
                return this;
            }

            @Override
            public DynamicPortsAdder addInputAndOutputPortGroup(
                    final String groupId, final Function<RequireInputPortName, ConfigurablePort> groupConfiguration) {
                final var stages = new PortGroupStages();
                groupConfiguration.apply(stages::startBoth);
                groups.add(stages.group(groupId));
                return this;
            }
        });
        return List.copyOf(groups);
    }
}
