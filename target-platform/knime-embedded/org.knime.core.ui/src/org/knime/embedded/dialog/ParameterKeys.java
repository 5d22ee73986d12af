package org.knime.embedded.dialog;

import org.knime.embedded.parameters.ParameterNode;
import org.knime.embedded.parameters.persistence.ParameterStores;

/** The keys under which fields are stored. */
final class ParameterKeys {

    private ParameterKeys() {}

    /** The keys from the root to a field, with {@code /} between. */
    static String path(final ParameterNode node) {
        final var key = ParameterStores.key(node);
        final var parent = node.parent();
        return parent == null || parent.parent() == null ? key : path(parent) + "/" + key;
    }
}
