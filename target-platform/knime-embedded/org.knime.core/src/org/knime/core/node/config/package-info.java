/** Configuration trees that also hold data cells, data types and row keys. */
package org.knime.core.node.config;
