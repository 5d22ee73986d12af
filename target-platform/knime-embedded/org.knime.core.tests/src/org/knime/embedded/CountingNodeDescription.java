package org.knime.embedded;

import org.knime.core.node.NodeDescription;
import org.knime.core.node.NodeFactory.NodeType;
import org.w3c.dom.Element;

/** A description with a name and nothing else. */
final class CountingNodeDescription extends NodeDescription {

    @Override
    public String getNodeName() {
        return "Counter";
    }

    @Override
    public NodeType getType() {
        return NodeType.Other;
    }

    @Override
    public String getIconPath() {
        return null;
    }

    @Override
    public String getInportDescription(final int index) {
        return "";
    }

    @Override
    public String getInportName(final int index) {
        return "in " + index;
    }

    @Override
    public String getOutportDescription(final int index) {
        return "";
    }

    @Override
    public String getOutportName(final int index) {
        return "out " + index;
    }

    @Override
    public String getInteractiveViewName() {
        return null;
    }

    @Override
    public int getViewCount() {
        return 0;
    }

    @Override
    public String getViewDescription(final int index) {
        return "";
    }

    @Override
    public String getViewName(final int index) {
        return "";
    }

    @Override
    public Element getXMLDescription() {
        return null;
    }
}
