/** KNIME tables as CSV files that keep every digit, and CSV files as KNIME tables. */
package org.lode.headless.table;
