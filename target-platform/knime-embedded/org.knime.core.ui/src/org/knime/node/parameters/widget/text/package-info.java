/** Texts. */
package org.knime.node.parameters.widget.text;
