/**
 * Stores parameters in the settings of a node, entry for entry as KNIME does.
 *
 * <p>A key is the field's name less a leading {@code m_}. Missing entries are errors unless the field says otherwise;
 * entries without a field are ignored.
 */
package org.knime.embedded.parameters.persistence;
