/** Values that are chosen. */
package org.knime.node.parameters.widget.choices;
