package org.knime.core.node.workflow;

/** Identifies a node in a workflow: numbers from the outermost workflow to the node, separated by colons. */
public final class NodeID {

    private final String text;
    private final int index;

    /**
     * @param ix number of a workflow
     */
    public NodeID(final int ix) {
        text = Integer.toString(ix);
        index = ix;
    }

    /**
     * @param prefix id of the workflow
     * @param ix number of the node in it
     */
    public NodeID(final NodeID prefix, final int ix) {
        text = prefix + ":" + ix;
        index = ix;
    }

    /**
     * @return the last number
     */
    public int getIndex() {
        return index;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof NodeID id && text.equals(id.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
