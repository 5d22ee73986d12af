package org.knime.core.node;

import java.io.IOException;
import java.net.URL;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Creates the parts of nodes of one kind and knows their description.
 *
 * @param <T> class of the node models
 */
@SuppressWarnings("unused") // what only subclasses need is part of KNIME's signatures
public abstract class NodeFactory<T extends NodeModel> {

    /** Kinds of nodes. */
    public enum NodeType {
        /** Brings data into a workflow. */
        Source,
        /** Takes data out of a workflow. */
        Sink,
        /** Learns a model. */
        Learner,
        /** Applies a model. */
        Predictor,
        /** Changes data. */
        Manipulator,
        /** Shows data. */
        Visualizer,
        /** Shows data in a dashboard. */
        Widget,
        /** Contains a workflow. */
        Meta,
        /** Begins a loop. */
        LoopStart,
        /** Ends a loop. */
        LoopEnd,
        /** Begins a scope. */
        ScopeStart,
        /** Ends a scope. */
        ScopeEnd,
        /** Asks the user. */
        QuickForm,
        /** Asks in the dialog of a component. */
        Configuration,
        /** None of these. */
        Other,
        /** Is not installed. */
        Missing,
        /** Says nothing about its kind. */
        Unknown,
        /** Is a component. */
        Subnode,
        /** Input of a component. */
        VirtualIn,
        /** Output of a component. */
        VirtualOut,
        /** Receives data from outside. */
        Container
    }

    private final boolean lazy;
    private NodeDescription description;

    /** A factory that reads its description at once. */
    protected NodeFactory() {
        this(false);
    }

    /**
     * @param lazyInitialization whether {@link #init} is called later
     */
    protected NodeFactory(final boolean lazyInitialization) {
        lazy = lazyInitialization;
        if (!lazy) {
            init();
        }
    }

    /** Reads the description. */
    public void init() {
        if (description == null) {
            try {
                description = createNodeDescription();
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(
                        "The description of the node " + getClass().getName() + " cannot be read: " + e.getMessage(),
                        e);
            }
        }
    }

    /**
     * @return the description
     * @throws SAXException if it is malformed
     * @throws IOException if it cannot be read
     */
    protected NodeDescription createNodeDescription() throws SAXException, IOException {
        throw new IOException("this host reads no description files, only described factories");
    }

    NodeDescription description() {
        init();
        return description;
    }

    /**
     * @return the name by which stored workflows refer to this factory
     */
    public final String getFactoryId() {
        return getClass().getName();
    }

    /**
     * @return the description as XML
     */
    public Element getXMLDescription() {
        return description().getXMLDescription();
    }

    /**
     * @param config holds what {@link #saveAdditionalFactorySettings} stored
     * @throws InvalidSettingsException if it is malformed
     */
    public void loadAdditionalFactorySettings(final ConfigRO config) throws InvalidSettingsException {
        init();
    }

    /**
     * @param config receives what distinguishes this factory from others of its class
     */
    public void saveAdditionalFactorySettings(final ConfigWO config) {
        // nothing, unless a subclass has something
    }

    /**
     * @return name of the nodes
     */
    public final String getNodeName() {
        return description().getNodeName();
    }

    /**
     * @param index index of an input port
     * @return its name
     */
    public String getInportName(final int index) {
        return description().getInportName(index);
    }

    /**
     * @param index index of an output port
     * @return its name
     */
    public String getOutportName(final int index) {
        return description().getOutportName(index);
    }

    /**
     * @param index index of an input port
     * @return its description
     */
    public final String getInportDescription(final int index) {
        return description().getInportDescription(index);
    }

    /**
     * @param index index of an output port
     * @return its description
     */
    public final String getOutportDescription(final int index) {
        return description().getOutportDescription(index);
    }

    /**
     * @return words by which the node is found
     */
    public final String[] getKeywords() {
        return description().getKeywords();
    }

    /**
     * @return a new node model
     */
    public abstract T createNodeModel();

    /**
     * @param context the address that the node is created for
     * @return a new node model
     */
    protected T createNodeModel(final NodeCreationContext context) {
        return createNodeModel();
    }

    /**
     * @param creationConfig what was chosen for the node
     * @return a new node model
     */
    protected T createNodeModel(final NodeCreationConfiguration creationConfig) {
        return createNodeModel();
    }

    /**
     * @return the number of views in windows of their own
     */
    protected abstract int getNrNodeViews();

    /**
     * @param viewIndex index of a view
     * @param nodeModel what is shown
     * @return a new view
     */
    public abstract NodeView<T> createNodeView(int viewIndex, T nodeModel);

    /**
     * @return whether there is a desktop dialog
     */
    protected abstract boolean hasDialog();

    /**
     * @return a new desktop dialog
     */
    protected abstract NodeDialogPane createNodeDialogPane();

    /**
     * @param creationConfig what was chosen for the node
     * @return a new desktop dialog
     */
    protected NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
        return createNodeDialogPane();
    }

    /**
     * @return the icon, null if it does not exist
     */
    public URL getIcon() {
        String path = description().getIconPath();
        return path == null ? null : getClass().getResource(path);
    }

    /**
     * @return the kind of the nodes
     */
    public NodeType getType() {
        return description().getType();
    }

    /**
     * @return name of the interactive view, null for none
     */
    public String getInteractiveViewName() {
        return description().getInteractiveViewName();
    }

    /**
     * @return whether the nodes should not be used any more
     */
    public final boolean isDeprecated() {
        return description().isDeprecated();
    }

    /**
     * @return whether {@link #init} is called after the constructor
     */
    public final boolean isLazilyInitialized() {
        return lazy;
    }
}
