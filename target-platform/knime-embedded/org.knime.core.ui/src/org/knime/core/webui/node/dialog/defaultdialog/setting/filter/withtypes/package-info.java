/** Parts of filters of typed names. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;
