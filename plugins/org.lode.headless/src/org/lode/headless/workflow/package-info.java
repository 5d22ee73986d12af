/**
 * Workflows in KNIME's own on-disk format: a directory or a {@code .knwf} archive is read into nodes and connections
 * and written back so that KNIME loads it. Knows nothing of how nodes are executed.
 */
package org.lode.headless.workflow;
