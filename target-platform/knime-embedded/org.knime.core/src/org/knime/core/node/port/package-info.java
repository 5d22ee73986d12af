/** What flows through the ports of nodes, and how it is stored. */
package org.knime.core.node.port;
