/** How parameters are stored in the settings of a node. */
package org.knime.node.parameters.persistence;
