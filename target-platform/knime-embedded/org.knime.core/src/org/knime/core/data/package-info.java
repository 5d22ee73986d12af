/** Cells, types, rows and the specifications of columns and tables. */
package org.knime.core.data;
