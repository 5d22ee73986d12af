package org.knime.node;

import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.embedded.description.TextDescription;
import org.knime.embedded.dialog.NodeDialogs;
import org.knime.embedded.parameters.checks.ParameterChecks;
import org.knime.node.parameters.NodeParameters;
import org.w3c.dom.Element;

/** Creates the nodes of a definition. A mistake in the definition fails here. */
public abstract class DefaultNodeFactory extends ConfigurableNodeFactory<NodeModel>
        implements NodeDialogFactory, NodeViewFactory<NodeModel> {

    private static final PortType[] NO_PORTS = {};

    private final DefaultNode node;

    /**
     * Creates a factory.
     *
     * @throws IllegalStateException if the parameters, the ports or the texts of the definition are wrong
     */
    protected DefaultNodeFactory(final DefaultNode node) {
        super(true);
        this.node = node;
        requireDistinctGroups(node.portGroups);
        Stream.of(modelParameters(), viewParameters()).flatMap(Optional::stream).forEach(ParameterChecks::check);
        super.init();
    }

    private static void requireDistinctGroups(final List<PortGroup> groups) {
        final Set<String> ids = new HashSet<>();
        for (final var group : groups) {
            if (!ids.add(group.id())) {
                throw new IllegalStateException("Two ports or port groups are called '" + group.id()
                        + "'. Their names have to differ, also between inputs and outputs.");
            }
        }
    }

    private Optional<Class<? extends NodeParameters>> modelParameters() {
        return node.model.parametersClass();
    }

    private Optional<Class<? extends NodeParameters>> viewParameters() {
        return node.view().flatMap(DefaultView::parametersClass);
    }

    @Override
    protected final NodeDescription createNodeDescription() {
        return new TextDescription(node.text(), node.sinceVersion);
    }

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        if (node.portGroups.isEmpty()) {
            return Optional.empty();
        }
        final var builder = new PortsConfigurationBuilder();
        node.portGroups.forEach(group -> addGroup(builder, group));
        return Optional.of(builder);
    }

    private static void addGroup(final PortsConfigurationBuilder builder, final PortGroup group) {
        final var id = group.id();
        final var mode = group.mode();
        final var isBoth = group.input().isPresent() && group.output().isPresent();
        final var isInput = group.input().isPresent();
        if (mode instanceof PortGroup.Mode.Fixed fixed) {
            if (isBoth) {
                builder.addFixedPortGroup(id, fixed.type());
            } else if (isInput) {
                builder.addFixedInputPortGroup(id, fixed.type());
            } else {
                builder.addFixedOutputPortGroup(id, fixed.type());
            }
        } else if (mode instanceof PortGroup.Mode.ZeroOrOne optional) {
            if (isBoth) {
                builder.addOptionalPortGroupWithDefault(id, optional.defaultType(), optional.types());
            } else if (isInput) {
                builder.addOptionalInputPortGroupWithDefault(id, optional.defaultType(), optional.types());
            } else {
                builder.addOptionalOutputPortGroupWithDefault(id, optional.defaultType(), optional.types());
            }
        } else if (mode instanceof PortGroup.Mode.Extendable extendable) {
            final var fixed = extendable.fixed();
            if (isBoth) {
                builder.addExtendablePortGroupWithDefault(id, fixed, extendable.defaults(), extendable.types());
            } else if (isInput) {
                builder.addExtendableInputPortGroupWithDefault(id, fixed, extendable.defaults(), extendable.types());
            } else {
                builder.addExtendableOutputPortGroupWithDefault(id, fixed, extendable.defaults(), extendable.types());
            }
        } else if (mode instanceof PortGroup.Mode.Exchangeable exchangeable) {
            if (isBoth) {
                builder.addExchangeablePortGroup(id, exchangeable.defaultType(), exchangeable.types());
            } else if (isInput) {
                builder.addExchangeableInputPortGroup(id, exchangeable.defaultType(), exchangeable.types());
            } else {
                builder.addExchangeableOutputPortGroup(id, exchangeable.defaultType(), exchangeable.types());
            }
        } else {
            throw new UnsupportedOperationException(
                    "The port group '" + id + "' is bound to another one, which the embedded host does not support.");
        }
    }

    @Override
    protected final NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        final var ports = creationConfig.getPortConfig();
        final var inTypes = ports.map(PortsConfiguration::getInputPorts).orElse(NO_PORTS);
        final var outTypes = ports.map(PortsConfiguration::getOutputPorts).orElse(NO_PORTS);
        if (node.model instanceof DefaultModel.Standard standard) {
            return new StandardNodeModel(standard, inTypes, outTypes, viewParameters());
        }
        if (!isOneTable(inTypes) || !isOneTable(outTypes)) {
            throw new IllegalStateException(
                    "The node '" + node.name + "' rearranges columns, so it needs one input and one output table.");
        }
        return new RearrangeColumnsNodeModel((DefaultModel.RearrangeColumns) node.model, viewParameters());
    }

    private static boolean isOneTable(final PortType[] types) {
        return types.length == 1 && BufferedDataTable.TYPE.equals(types[0]);
    }

    @Override
    public boolean hasNodeDialog() {
        return modelParameters().isPresent() || viewParameters().isPresent();
    }

    @Override
    public final NodeDialog createNodeDialog() {
        if (!hasNodeDialog()) {
            throw new IllegalStateException("The node '" + node.name + "' has no parameters and so no dialog.");
        }
        return NodeDialogs.create(
                modelParameters().orElse(null), viewParameters().orElse(null));
    }

    @Override
    public final boolean hasNodeView() {
        return node.view().isPresent();
    }

    @Override
    public final NodeView createNodeView(final NodeModel nodeModel) {
        return new DefaultNodeView(node.view().orElseThrow(IllegalStateException::new), () -> internals(nodeModel));
    }

    private static PortObject[] internals(final NodeModel nodeModel) {
        if (nodeModel instanceof PortObjectHolder holder) {
            return holder.getInternalPortObjects();
        }
        throw new IllegalStateException("A node that rearranges columns keeps no data for its view.");
    }

    @Override
    protected final boolean hasDialog() {
        return false;
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane() {
        return null;
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        return null;
    }

    @Override
    protected final int getNrNodeViews() {
        return hasNodeView() ? 1 : 0;
    }

    @Override
    public final org.knime.core.node.NodeView<NodeModel> createNodeView(
            final int viewIndex, final NodeModel nodeModel) {
        return null;
    }

    @Override
    public final NodeModel createNodeModel() {
        return super.createNodeModel();
    }

    @Override
    public final URL getIcon() {
        return super.getIcon();
    }

    @Override
    public final String getInportName(final int index) {
        return super.getInportName(index);
    }

    @Override
    public final String getOutportName(final int index) {
        return super.getOutportName(index);
    }

    @Override
    public final String getInteractiveViewName() {
        return super.getInteractiveViewName();
    }

    @Override
    public final NodeType getType() {
        return super.getType();
    }

    @Override
    public final Element getXMLDescription() {
        return super.getXMLDescription();
    }

    @Override
    public final void init() {
        super.init();
    }

    @Override
    public final void loadAdditionalFactorySettings(final ConfigRO config) throws InvalidSettingsException {
        super.loadAdditionalFactorySettings(config);
    }

    @Override
    public final void saveAdditionalFactorySettings(final ConfigWO config) {
        super.saveAdditionalFactorySettings(config);
    }
}
