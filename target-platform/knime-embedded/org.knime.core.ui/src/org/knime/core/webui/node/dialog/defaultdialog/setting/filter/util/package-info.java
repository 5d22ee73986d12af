/** The ways in which a filter chooses. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;
