package org.knime.core.node.workflow;

import java.util.EventObject;

/** Carries the progress of a node. */
public class NodeProgressEvent extends EventObject {

    private static final long serialVersionUID = 1L;

    private final transient NodeProgress progress;

    /**
     * @param src id of the node
     * @param np the progress
     */
    public NodeProgressEvent(final NodeID src, final NodeProgress np) {
        super(src);
        progress = np;
    }

    /**
     * @return the progress
     */
    public NodeProgress getNodeProgress() {
        return progress;
    }

    @Override
    public NodeID getSource() {
        return (NodeID) super.getSource();
    }
}
