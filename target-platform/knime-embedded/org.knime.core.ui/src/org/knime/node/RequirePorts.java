package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;
import org.knime.node.RequirePorts.ConfigurablePort.BoundExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;

/** The stage that asks for the ports of a node. */
public interface RequirePorts {

    /** Ports that do not change. Their names are the ids of their groups, so no two may be equal. */
    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(new PortsAdder() {
            @Override
            public PortsAdder addInputPort(final String name, final String description, final PortType portType) {
                groups.addInputPortGroup(
                        name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }

            @Override
            public PortsAdder addOutputPort(final String name, final String description, final PortType portType) {
                groups.addOutputPortGroup(
                        name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }
        }));
    }

    /** Groups of ports that the user may change. */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    /** Adds ports. */
    interface PortsAdder {

        /** Adds an input port. */
        PortsAdder addInputPort(String name, String description, PortType portType);

        /** Adds an output port. */
        PortsAdder addOutputPort(String name, String description, PortType portType);

        /** Adds an input port for a table. */
        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        /** Adds an output port for a table. */
        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }

    /** Adds groups of ports. */
    interface DynamicPortsAdder {

        /** Adds a group of input ports. */
        DynamicPortsAdder addInputPortGroup(
                String groupId, Function<RequirePortName, ConfigurablePort> groupConfiguration);

        /** Adds a group of output ports. */
        DynamicPortsAdder addOutputPortGroup(
                String groupId, Function<RequirePortName, ConfigurablePort> groupConfiguration);

        /** Adds a group of which each port is on both sides. */
        DynamicPortsAdder addInputAndOutputPortGroup(
                String groupId, Function<RequireInputPortName, ConfigurablePort> groupConfiguration);
    }

    /** The stage that asks for the name of a group. */
    interface RequirePortName {

        /** The name. */
        RequirePortDescription name(String name);
    }

    /** The stage that asks for the description of a group. */
    interface RequirePortDescription {

        /** The description, an XHTML fragment. */
        RequireConfigurablePortMode description(String description);
    }

    /** The stage that asks for the name at the input side. */
    interface RequireInputPortName {

        /** The name. */
        RequireInputPortDescription inputName(String name);
    }

    /** The stage that asks for the description at the input side. */
    interface RequireInputPortDescription {

        /** The description, an XHTML fragment. */
        RequireOutputPortName inputDescription(String description);
    }

    /** The stage that asks for the name at the output side. */
    interface RequireOutputPortName {

        /** The name. */
        RequireOutputPortDescription outputName(String name);
    }

    /** The stage that asks for the description at the output side. */
    interface RequireOutputPortDescription {

        /** The description, an XHTML fragment. */
        RequireConfigurablePortMode outputDescription(String description);
    }

    /** The stage that asks how a group may change. */
    interface RequireConfigurablePortMode {

        /** Always one port of one type. */
        FinalConfigurablePort fixed(PortType portType);

        /** No or one port. */
        RequireSupportedTypes<OptionalConfigurablePort> optional();

        /** Any number of ports. */
        RequireSupportedTypes<ExtendableConfigurablePort> extendable();

        /** As many ports as another group, of the same types. */
        BoundExtendableConfigurablePort boundExtendable(String groupId);

        /** Always one port, of one of several types. */
        RequireSupportedTypes<FinalConfigurablePort> exchangable(PortType defaultType);
    }

    /**
     * The stage that asks for types.
     *
     * @param <T> the next stage
     */
    interface RequireSupportedTypes<T> {

        /** The types that the user may choose. */
        T supportedTypes(PortType... portTypes);

        /** Says which of the registered types the user may choose. */
        T supportedTypes(Predicate<PortType> portTypePredicate);
    }

    /** A group of ports that is defined. */
    sealed interface ConfigurablePort {

        /** A group with nothing left to set. */
        final class FinalConfigurablePort implements ConfigurablePort {}

        /** A group of no or one port. */
        non-sealed interface OptionalConfigurablePort extends ConfigurablePort {

            /** The port that a new node has. */
            FinalConfigurablePort defaultPortType(PortType defaultPortType);
        }

        /** A group of any number of ports. */
        non-sealed interface ExtendableConfigurablePort extends ConfigurablePort {

            /** The ports that the user cannot remove. */
            ExtendableConfigurablePort fixedTypes(PortType... portTypes);

            /** The further ports that a new node has. */
            ExtendableConfigurablePort defaultNonFixedTypes(PortType... portTypes);
        }

        /** A group that follows another one. */
        non-sealed interface BoundExtendableConfigurablePort extends ConfigurablePort {

            /** The number of ports that the user cannot remove. */
            BoundExtendableConfigurablePort fixedNumPorts(int numPorts);

            /** The number of further ports that a new node has. */
            BoundExtendableConfigurablePort defaultNumPorts(int numPorts);
        }
    }
}
