package org.knime.node.parameters.widget.choices.util;

/** Says which input table columns come from. */
public interface InputTableIndexHolder {

    /** The index of the input port, from 0. */
    default int getInputTableIndex() {
        return 0;
    }
}
