/** Checks that a dialog does while the user types. */
package org.knime.node.parameters.validation;
