/** Shorthands for common dependencies. */
package org.knime.node.parameters.updates.util;
