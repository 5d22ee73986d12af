package org.knime.node;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.node.PortGroup.Mode;
import org.knime.node.PortGroup.Text;
import org.knime.node.RequirePorts.ConfigurablePort.BoundExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;
import org.knime.node.RequirePorts.RequireConfigurablePortMode;
import org.knime.node.RequirePorts.RequireInputPortDescription;
import org.knime.node.RequirePorts.RequirePortDescription;
import org.knime.node.RequirePorts.RequireSupportedTypes;

/** The stages through which one group of ports is defined. Every stage keeps what it is told in here. */
final class PortGroupStages implements RequireConfigurablePortMode {

    private static final PortType[] NO_TYPES = {};

    private Text input;

    private Text output;

    private Mode mode;

    RequirePortDescription startInput(final String name) {
        return description -> {
            input = new Text(name, description);
            return this;
        };
    }

    RequirePortDescription startOutput(final String name) {
        return description -> {
            output = new Text(name, description);
            return this;
        };
    }

    RequireInputPortDescription startBoth(final String inputName) {
        return inputDescription -> outputName -> outputDescription -> {
            input = new Text(inputName, inputDescription);
            output = new Text(outputName, outputDescription);
            return this;
        };
    }

    PortGroup group(final String id) {
        return new PortGroup(id, Optional.ofNullable(input), Optional.ofNullable(output), mode);
    }

    @Override
    public FinalConfigurablePort fixed(final PortType portType) {
        mode = new Mode.Fixed(portType);
        return new FinalConfigurablePort();
    }

    @Override
    public RequireSupportedTypes<OptionalConfigurablePort> optional() {
        return supported(types -> {
            mode = new Mode.ZeroOrOne(types, null);
            return defaultType -> {
                mode = new Mode.ZeroOrOne(types, defaultType);
                return new FinalConfigurablePort();
            };
        });
    }

    @Override
    public RequireSupportedTypes<ExtendableConfigurablePort> extendable() {
        return supported(types -> {
            mode = new Mode.Extendable(types, NO_TYPES, NO_TYPES);
            return new ExtendableConfigurablePort() {
                @Override
                public ExtendableConfigurablePort fixedTypes(final PortType... portTypes) {
                    requireTypes(portTypes);
                    mode = new Mode.Extendable(types, portTypes, ((Mode.Extendable) mode).defaults());
                    return this;
                }

                @Override
                public ExtendableConfigurablePort defaultNonFixedTypes(final PortType... portTypes) {
                    requireTypes(portTypes);
                    mode = new Mode.Extendable(types, ((Mode.Extendable) mode).fixed(), portTypes);
                    return this;
                }
            };
        });
    }

    @Override
    public BoundExtendableConfigurablePort boundExtendable(final String groupId) {
        mode = new Mode.Bound(groupId, 0, 0);
        return new BoundExtendableConfigurablePort() {
            @Override
            public BoundExtendableConfigurablePort fixedNumPorts(final int numPorts) {
                requireNew(numPorts, ((Mode.Bound) mode).fixed());
                mode = new Mode.Bound(groupId, numPorts, ((Mode.Bound) mode).defaults());
                return this;
            }

            @Override
            public BoundExtendableConfigurablePort defaultNumPorts(final int numPorts) {
                requireNew(numPorts, ((Mode.Bound) mode).defaults());
                mode = new Mode.Bound(groupId, ((Mode.Bound) mode).fixed(), numPorts);
                return this;
            }
        };
    }

    @Override
    public RequireSupportedTypes<FinalConfigurablePort> exchangable(final PortType defaultType) {
        return supported(types -> {
            mode = new Mode.Exchangeable(types, defaultType);
            return new FinalConfigurablePort();
        });
    }

    private static <T> RequireSupportedTypes<T> supported(final Function<PortType[], T> next) {
        return new RequireSupportedTypes<>() {
            @Override
            public T supportedTypes(final PortType... portTypes) {
                return next.apply(portTypes);
            }

            @Override
            public T supportedTypes(final Predicate<PortType> portTypePredicate) {
                return next.apply(PortTypeRegistry.getInstance().availablePortTypes().stream()
                        .filter(portTypePredicate)
                        .toArray(PortType[]::new));
            }
        };
    }

    private static void requireTypes(final PortType[] types) {
        if (types == null || types.length == 0) {
            throw new IllegalArgumentException("Name at least one port type.");
        }
    }

    private static void requireNew(final int numPorts, final int previous) {
        if (numPorts <= 0) {
            throw new IllegalArgumentException("The number of ports has to be positive, not " + numPorts + ".");
        }
        if (previous > 0) {
            throw new IllegalStateException("The number of ports is set twice.");
        }
    }
}
