/** Helpers that KNIME's own tests of parameters use. */
package org.knime.core.webui.node.dialog.defaultdialog;
