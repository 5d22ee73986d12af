/** Numbers. */
package org.knime.node.parameters.widget.number;
