/** The conditions of effects. */
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;
