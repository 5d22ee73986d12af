package org.knime.core.node;

/**
 * A desktop view of a node. This host opens none.
 *
 * @param <T> class of the node model
 */
public abstract class AbstractNodeView<T extends AbstractNodeView.ViewableModel> {

    private final T model;

    /**
     * @param viewableModel what is shown
     */
    protected AbstractNodeView(final T viewableModel) {
        model = viewableModel;
    }

    /**
     * @return what is shown
     */
    protected final T getViewableModel() {
        return model;
    }

    /** Is called when what is shown has changed. */
    protected abstract void modelChanged();

    /** Has views. */
    public interface ViewableModel {}
}
