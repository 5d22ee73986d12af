/** Conditions and computed states of a dialog. */
package org.knime.embedded.parameters.state;
