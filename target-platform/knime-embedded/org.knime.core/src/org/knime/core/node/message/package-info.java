/** Messages of nodes: a summary, an issue, what to do. */
package org.knime.core.node.message;
