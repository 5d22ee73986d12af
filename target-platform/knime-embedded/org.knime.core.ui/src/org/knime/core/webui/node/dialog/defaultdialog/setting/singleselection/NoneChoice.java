package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;

/** The special constant for nothing. */
public enum NoneChoice {
    /** Nothing. */
    NONE;
}
