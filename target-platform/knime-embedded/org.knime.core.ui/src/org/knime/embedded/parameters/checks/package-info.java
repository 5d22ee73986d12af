/**
 * Finds mistakes in a class of parameters when the node is created.
 *
 * <p>KNIME finds some of them only when the dialog is opened or the node is saved. Here all of them fail at once, so that a
 * node that can be created has a dialog, a description and settings in KNIME, too.
 */
package org.knime.embedded.parameters.checks;
