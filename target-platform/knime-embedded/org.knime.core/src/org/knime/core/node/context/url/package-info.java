/** The address that a node is created for. */
package org.knime.core.node.context.url;
