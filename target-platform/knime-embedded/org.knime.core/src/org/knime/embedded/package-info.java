/**
 * What hosts and tests use to run nodes without KNIME. Nothing in this package is KNIME's API: nodes must not use it, and
 * it does not exist in a real KNIME.
 */
package org.knime.embedded;
