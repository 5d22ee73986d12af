package org.knime.core.webui.node.dialog.defaultdialog.internal.button;

/** The icons of buttons. */
public enum Icon {
    /** No icon. */
    NONE,
    /** A circular arrow. */
    RELOAD;
}
