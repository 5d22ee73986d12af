/** One value that is chosen from texts and special constants. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;
