package org.knime.core.node.context;

/**
 * Can be copied.
 *
 * @param <T> type of the copy
 */
public interface DeepCopy<T> {

    /**
     * @return a copy that shares nothing that can change
     */
    T copy();
}
