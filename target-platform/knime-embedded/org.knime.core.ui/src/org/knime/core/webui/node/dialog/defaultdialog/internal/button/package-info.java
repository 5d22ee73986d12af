/** Buttons in a dialog. */
package org.knime.core.webui.node.dialog.defaultdialog.internal.button;
