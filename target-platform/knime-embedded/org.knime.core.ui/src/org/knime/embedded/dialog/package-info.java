/**
 * The dialog of a node without a screen: what it shows, how its settings are given as text, and what it does when the
 * user changes something.
 *
 * <p>This package is not KNIME's. The command line, the generated node guide and tests use it; nodes must not.
 */
package org.knime.embedded.dialog;
