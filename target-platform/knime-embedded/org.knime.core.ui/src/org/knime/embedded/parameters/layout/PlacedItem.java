package org.knime.embedded.parameters.layout;

import java.util.Optional;

/** An item and the part that it lies in; absent if it lies in the dialog itself. */
record PlacedItem(LayoutItem item, Optional<Class<?>> layout) {

    /** Lays the item in a part unless it has a place. */
    PlacedItem orAt(final Optional<Class<?>> other) {
        return new PlacedItem(item, layout.or(() -> other));
    }
}
