package org.knime.core.webui.node.dialog.defaultdialog.widget.updates;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;

/**
 * Stands for no provider, as annotations know no null.
 *
 * @param <T> what would be computed
 */
class NoopProvider<T> implements StateProvider<T> {

    @Override
    public void init(final StateProviderInitializer initializer) {
        throw new IllegalStateException("A placeholder is not to be used.");
    }

    @Override
    public T computeState(final NodeParametersInput context) {
        throw new IllegalStateException("A placeholder is not to be used.");
    }
}
