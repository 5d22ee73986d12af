/** Where a workflow lies. */
package org.knime.core.node.workflow.contextv2;
