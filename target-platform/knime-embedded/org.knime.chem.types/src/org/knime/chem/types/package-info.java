/** Molecules as text in cells, under the names of KNIME's chemical types, which are not open source. */
package org.knime.chem.types;
