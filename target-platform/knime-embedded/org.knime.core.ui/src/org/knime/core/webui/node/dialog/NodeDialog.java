package org.knime.core.webui.node.dialog;

import java.util.Set;

/** The dialog of a node. The embedded host shows none; see {@link org.knime.embedded.dialog.DialogModel}. */
public interface NodeDialog {

    /** The parameters that the dialog edits. */
    Set<SettingsType> getSettingsTypes();
}
