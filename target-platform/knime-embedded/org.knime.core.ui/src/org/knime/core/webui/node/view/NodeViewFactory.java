package org.knime.core.webui.node.view;

import org.knime.core.node.NodeModel;

/**
 * A factory of nodes with a view.
 *
 * @param <T> the model of the nodes
 */
public interface NodeViewFactory<T extends NodeModel> {

    /** Whether the node has a view. */
    boolean hasNodeView();

    /** Creates the view of a node. */
    NodeView createNodeView(T nodeModel);
}
