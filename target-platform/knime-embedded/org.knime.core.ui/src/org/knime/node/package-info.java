/** KNIME's fluent definition of nodes, as far as the nodes of Lode use it. */
package org.knime.node;
