/** How parameters in an open dialog depend on each other. */
package org.knime.node.parameters.updates;
