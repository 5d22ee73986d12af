/**
 * The tables of the embedded host: building, spilling to disk and reading back, in the row format that KNIME itself
 * stores. Not KNIME's API; nodes never see it.
 */
package org.knime.embedded.table;
