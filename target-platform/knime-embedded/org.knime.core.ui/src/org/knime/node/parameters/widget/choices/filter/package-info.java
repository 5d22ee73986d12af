/** Several values that are chosen from many. */
package org.knime.node.parameters.widget.choices.filter;
