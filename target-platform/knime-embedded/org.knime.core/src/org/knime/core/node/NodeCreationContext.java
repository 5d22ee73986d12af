package org.knime.core.node;

import java.net.URL;

/** The address that a node is created for. */
public class NodeCreationContext {

    private final URL url;

    /**
     * @param url the address
     */
    public NodeCreationContext(final URL url) {
        this.url = url;
    }

    /**
     * @return the address
     */
    public URL getUrl() {
        return url;
    }
}
