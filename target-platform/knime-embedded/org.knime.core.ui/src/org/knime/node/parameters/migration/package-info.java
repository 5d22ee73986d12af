/** How settings of earlier releases are read. */
package org.knime.node.parameters.migration;
