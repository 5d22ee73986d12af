/** Puts the visible fields of parameters in the order in which KNIME's dialog shows them. */
package org.knime.embedded.parameters.layout;
