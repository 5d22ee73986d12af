/** Defaults of annotations that name providers. */
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;
