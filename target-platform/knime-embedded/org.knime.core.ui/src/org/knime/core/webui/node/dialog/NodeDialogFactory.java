package org.knime.core.webui.node.dialog;

/** A factory of nodes with a dialog. */
public interface NodeDialogFactory {

    /** Whether the node has a dialog. */
    default boolean hasNodeDialog() {
        return true;
    }

    /** Creates the dialog. */
    NodeDialog createNodeDialog();
}
