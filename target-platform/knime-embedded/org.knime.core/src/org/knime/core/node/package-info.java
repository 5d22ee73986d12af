/** Nodes: their factories and models, settings, tables and the context of their execution. */
package org.knime.core.node;
