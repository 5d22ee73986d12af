package org.knime.core.webui.node.dialog.defaultdialog.setting.singleselection;

import org.knime.node.parameters.widget.choices.Label;

/** The special constant for the row's id in the place of a column. */
public enum RowIDChoice {
    /** The row's id. */
    @Label(RowIDChoice.ROW_ID_LABEL)
    ROW_ID;

    /** What is shown. */
    public static final String ROW_ID_LABEL = "RowID";
}
