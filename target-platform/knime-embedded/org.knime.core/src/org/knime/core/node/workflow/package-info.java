/** What a node sees of the workflow it is in: its context, its progress, flow variables. */
package org.knime.core.node.workflow;
