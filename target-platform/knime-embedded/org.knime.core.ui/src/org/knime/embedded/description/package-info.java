/** Writes the description of a node in KNIME's XML. */
package org.knime.embedded.description;
