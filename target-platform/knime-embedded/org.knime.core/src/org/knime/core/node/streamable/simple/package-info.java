/** Nodes that work row by row. */
package org.knime.core.node.streamable.simple;
