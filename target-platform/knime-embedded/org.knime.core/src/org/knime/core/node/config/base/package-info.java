/** Configuration trees of plain values and their XML form. */
package org.knime.core.node.config.base;
