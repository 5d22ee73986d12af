/** KNIME's declarative node parameters, as far as the nodes of Lode use them. */
package org.knime.node.parameters;
