package org.knime.core.node.context.url;

import java.net.URL;

/** The address that a node is created for, such as a file dropped on the workflow. */
public interface URLConfiguration {

    /**
     * @return the address
     */
    URL getUrl();
}
