/** Parts of filters. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter;
