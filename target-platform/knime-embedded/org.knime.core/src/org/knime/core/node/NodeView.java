package org.knime.core.node;

/**
 * A desktop view of a node in a window of its own. This host opens none.
 *
 * @param <T> class of the node model
 */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {

    /**
     * @param nodeModel what is shown
     */
    protected NodeView(final T nodeModel) {
        super(nodeModel);
    }

    /**
     * @return what is shown
     */
    protected T getNodeModel() {
        return getViewableModel();
    }

    /** Is called when the view was closed. */
    protected abstract void onClose();

    /** Is called when the view was opened. */
    protected abstract void onOpen();
}
