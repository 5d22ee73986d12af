package org.knime.core.node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.impl.DefaultExchangeablePortGroup;
import org.knime.core.node.context.ports.impl.DefaultExtendablePortGroup;
import org.knime.core.node.context.ports.impl.DefaultFixedPortGroup;
import org.knime.core.node.context.ports.impl.DefaultModifiablePortsConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/**
 * A factory of nodes whose ports are given by groups, some of which users can change.
 *
 * @param <T> class of the node models
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** A factory that is initialised at once. */
    protected ConfigurableNodeFactory() {
        this(false);
    }

    /**
     * @param lazyInitialization whether {@link #init} is called later
     */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    @Override
    public T createNodeModel() {
        return createNodeModel(createNodeCreationConfig());
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        return createNodeDialogPane(createNodeCreationConfig());
    }

    /**
     * @return the ports as they are at first
     */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(
                createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    /**
     * @return the groups of ports, empty if they are fixed by the node model
     */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    @Override
    protected abstract NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig);

    /** Collects groups of ports. */
    protected static final class PortsConfigurationBuilder {

        private static final PortType[] NONE = {};

        private final Map<String, PortGroupConfiguration> groups = new LinkedHashMap<>();

        /** Starts without groups. */
        public PortsConfigurationBuilder() {}

        ModifiablePortsConfiguration build() {
            return new DefaultModifiablePortsConfiguration(groups);
        }

        private void put(final String name, final PortGroupConfiguration group) {
            if (name == null || name.isEmpty() || groups.containsKey(name)) {
                throw new IllegalArgumentException("Port groups need distinct names: \"" + name + "\"");
            }
            groups.put(name, group);
        }

        private void putExtendable(
                final String name,
                final PortType[] fixed,
                final PortType[] added,
                final PortType[] supported,
                final boolean inputs,
                final boolean outputs,
                final int maxAdded) {
            var group = new DefaultExtendablePortGroup(fixed, supported, inputs, outputs, maxAdded);
            Arrays.stream(added).forEach(group::addPort);
            put(name, group);
        }

        private static PortType[] accepted(final Predicate<PortType> predicate) {
            return PortTypeRegistry.getInstance().availablePortTypes().stream()
                    .filter(predicate)
                    .toArray(PortType[]::new);
        }

        /**
         * @param pGrpId name of the group
         * @param staticPorts types of the input ports
         */
        public void addFixedInputPortGroup(final String pGrpId, final PortType... staticPorts) {
            put(pGrpId, new DefaultFixedPortGroup(staticPorts, true, false));
        }

        /**
         * @param pGrpId name of the group
         * @param supportedTypes types of input ports that can be added
         */
        public void addExtendableInputPortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendableInputPortGroup(pGrpId, NONE, supportedTypes);
        }

        /**
         * @param pGrpId name of the group
         * @param supportedTypesPredicate accepts types of input ports that can be added
         */
        public void addExtendableInputPortGroup(
                final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroup(pGrpId, NONE, supportedTypesPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param supportedTypes types of input ports that can be added
         */
        public void addExtendableInputPortGroup(
                final String pGrpId, final PortType[] fixedPortTypes, final PortType... supportedTypes) {
            addExtendableInputPortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypes);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param supportedTypesPredicate accepts types of input ports that can be added
         */
        public void addExtendableInputPortGroup(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypesPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param defaultPortTypes types of the ports that are added at first
         * @param supportedTypes types of input ports that can be added
         */
        public void addExtendableInputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final PortType... supportedTypes) {
            putExtendable(pGrpId, fixedPortTypes, defaultPortTypes, supportedTypes, true, false, Integer.MAX_VALUE);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param defaultPortTypes types of the ports that are added at first
         * @param supportedTypesPredicate accepts types of input ports that can be added
         */
        public void addExtendableInputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroupWithDefault(
                    pGrpId, fixedPortTypes, defaultPortTypes, accepted(supportedTypesPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param optionalPorts types of which one input port can be added
         */
        public void addOptionalInputPortGroup(final String pGrpId, final PortType... optionalPorts) {
            addOptionalInputPortGroupWithDefault(pGrpId, null, optionalPorts);
        }

        /**
         * @param pGrpId name of the group
         * @param optionalPortsPredicate accepts types of which one input port can be added
         */
        public void addOptionalInputPortGroup(final String pGrpId, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalInputPortGroupWithDefault(pGrpId, null, optionalPortsPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param defaultPort type of the port that is there at first, null for none
         * @param optionalPorts types of which one input port can be added
         */
        public void addOptionalInputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final PortType... optionalPorts) {
            var added = defaultPort == null ? NONE : new PortType[] {defaultPort};
            putExtendable(pGrpId, NONE, added, optionalPorts, true, false, 1);
        }

        /**
         * @param pGrpId name of the group
         * @param defaultPort type of the port that is there at first, null for none
         * @param optionalPortsPredicate accepts types of which one input port can be added
         */
        public void addOptionalInputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalInputPortGroupWithDefault(pGrpId, defaultPort, accepted(optionalPortsPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param defaultType type of the port at first
         * @param supportedTypes types to choose from for the input port
         */
        public void addExchangeableInputPortGroup(
                final String pGrpId, final PortType defaultType, final PortType... supportedTypes) {
            put(pGrpId, new DefaultExchangeablePortGroup(defaultType, supportedTypes, true, false));
        }

        /**
         * @param pGrpId name of the group
         * @param defaultType type of the port at first
         * @param supportedTypesPredicate accepts types to choose from for the input port
         */
        public void addExchangeableInputPortGroup(
                final String pGrpId, final PortType defaultType, final Predicate<PortType> supportedTypesPredicate) {
            addExchangeableInputPortGroup(pGrpId, defaultType, accepted(supportedTypesPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param staticPorts types of the output ports
         */
        public void addFixedOutputPortGroup(final String pGrpId, final PortType... staticPorts) {
            put(pGrpId, new DefaultFixedPortGroup(staticPorts, false, true));
        }

        /**
         * @param pGrpId name of the group
         * @param supportedTypes types of output ports that can be added
         */
        public void addExtendableOutputPortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendableOutputPortGroup(pGrpId, NONE, supportedTypes);
        }

        /**
         * @param pGrpId name of the group
         * @param supportedTypesPredicate accepts types of output ports that can be added
         */
        public void addExtendableOutputPortGroup(
                final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroup(pGrpId, NONE, supportedTypesPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param supportedTypes types of output ports that can be added
         */
        public void addExtendableOutputPortGroup(
                final String pGrpId, final PortType[] fixedPortTypes, final PortType... supportedTypes) {
            addExtendableOutputPortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypes);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param supportedTypesPredicate accepts types of output ports that can be added
         */
        public void addExtendableOutputPortGroup(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypesPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param defaultPortTypes types of the ports that are added at first
         * @param supportedTypes types of output ports that can be added
         */
        public void addExtendableOutputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final PortType... supportedTypes) {
            putExtendable(pGrpId, fixedPortTypes, defaultPortTypes, supportedTypes, false, true, Integer.MAX_VALUE);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param defaultPortTypes types of the ports that are added at first
         * @param supportedTypesPredicate accepts types of output ports that can be added
         */
        public void addExtendableOutputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroupWithDefault(
                    pGrpId, fixedPortTypes, defaultPortTypes, accepted(supportedTypesPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param optionalPorts types of which one output port can be added
         */
        public void addOptionalOutputPortGroup(final String pGrpId, final PortType... optionalPorts) {
            addOptionalOutputPortGroupWithDefault(pGrpId, null, optionalPorts);
        }

        /**
         * @param pGrpId name of the group
         * @param optionalPortsPredicate accepts types of which one output port can be added
         */
        public void addOptionalOutputPortGroup(final String pGrpId, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalOutputPortGroupWithDefault(pGrpId, null, optionalPortsPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param defaultPort type of the port that is there at first, null for none
         * @param optionalPorts types of which one output port can be added
         */
        public void addOptionalOutputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final PortType... optionalPorts) {
            var added = defaultPort == null ? NONE : new PortType[] {defaultPort};
            putExtendable(pGrpId, NONE, added, optionalPorts, false, true, 1);
        }

        /**
         * @param pGrpId name of the group
         * @param defaultPort type of the port that is there at first, null for none
         * @param optionalPortsPredicate accepts types of which one output port can be added
         */
        public void addOptionalOutputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalOutputPortGroupWithDefault(pGrpId, defaultPort, accepted(optionalPortsPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param defaultType type of the port at first
         * @param supportedTypes types to choose from for the output port
         */
        public void addExchangeableOutputPortGroup(
                final String pGrpId, final PortType defaultType, final PortType... supportedTypes) {
            put(pGrpId, new DefaultExchangeablePortGroup(defaultType, supportedTypes, false, true));
        }

        /**
         * @param pGrpId name of the group
         * @param defaultType type of the port at first
         * @param supportedTypesPredicate accepts types to choose from for the output port
         */
        public void addExchangeableOutputPortGroup(
                final String pGrpId, final PortType defaultType, final Predicate<PortType> supportedTypesPredicate) {
            addExchangeableOutputPortGroup(pGrpId, defaultType, accepted(supportedTypesPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param staticPorts types of the input and output ports
         */
        public void addFixedPortGroup(final String pGrpId, final PortType... staticPorts) {
            put(pGrpId, new DefaultFixedPortGroup(staticPorts, true, true));
        }

        /**
         * @param pGrpId name of the group
         * @param supportedTypes types of input and output ports that can be added
         */
        public void addExtendablePortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendablePortGroup(pGrpId, NONE, supportedTypes);
        }

        /**
         * @param pGrpId name of the group
         * @param supportedTypesPredicate accepts types of input and output ports that can be added
         */
        public void addExtendablePortGroup(final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendablePortGroup(pGrpId, NONE, supportedTypesPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param supportedTypes types of input and output ports that can be added
         */
        public void addExtendablePortGroup(
                final String pGrpId, final PortType[] fixedPortTypes, final PortType... supportedTypes) {
            addExtendablePortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypes);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param supportedTypesPredicate accepts types of input and output ports that can be added
         */
        public void addExtendablePortGroup(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendablePortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypesPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param defaultPortTypes types of the ports that are added at first
         * @param supportedTypes types of input and output ports that can be added
         */
        public void addExtendablePortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final PortType... supportedTypes) {
            putExtendable(pGrpId, fixedPortTypes, defaultPortTypes, supportedTypes, true, true, Integer.MAX_VALUE);
        }

        /**
         * @param pGrpId name of the group
         * @param fixedPortTypes types of the ports that are always there
         * @param defaultPortTypes types of the ports that are added at first
         * @param supportedTypesPredicate accepts types of input and output ports that can be added
         */
        public void addExtendablePortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendablePortGroupWithDefault(
                    pGrpId, fixedPortTypes, defaultPortTypes, accepted(supportedTypesPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param optionalPorts types of which one input and output port can be added
         */
        public void addOptionalPortGroup(final String pGrpId, final PortType... optionalPorts) {
            addOptionalPortGroupWithDefault(pGrpId, null, optionalPorts);
        }

        /**
         * @param pGrpId name of the group
         * @param optionalPortsPredicate accepts types of which one input and output port can be added
         */
        public void addOptionalPortGroup(final String pGrpId, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalPortGroupWithDefault(pGrpId, null, optionalPortsPredicate);
        }

        /**
         * @param pGrpId name of the group
         * @param defaultPort type of the port that is there at first, null for none
         * @param optionalPorts types of which one input and output port can be added
         */
        public void addOptionalPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final PortType... optionalPorts) {
            var added = defaultPort == null ? NONE : new PortType[] {defaultPort};
            putExtendable(pGrpId, NONE, added, optionalPorts, true, true, 1);
        }

        /**
         * @param pGrpId name of the group
         * @param defaultPort type of the port that is there at first, null for none
         * @param optionalPortsPredicate accepts types of which one input and output port can be added
         */
        public void addOptionalPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalPortGroupWithDefault(pGrpId, defaultPort, accepted(optionalPortsPredicate));
        }

        /**
         * @param pGrpId name of the group
         * @param defaultType type of the port at first
         * @param supportedTypes types to choose from for the input and output port
         */
        public void addExchangeablePortGroup(
                final String pGrpId, final PortType defaultType, final PortType... supportedTypes) {
            put(pGrpId, new DefaultExchangeablePortGroup(defaultType, supportedTypes, true, true));
        }

        /**
         * @param pGrpId name of the group
         * @param defaultType type of the port at first
         * @param supportedTypesPredicate accepts types to choose from for the input and output port
         */
        public void addExchangeablePortGroup(
                final String pGrpId, final PortType defaultType, final Predicate<PortType> supportedTypesPredicate) {
            addExchangeablePortGroup(pGrpId, defaultType, accepted(supportedTypesPredicate));
        }
    }
}
