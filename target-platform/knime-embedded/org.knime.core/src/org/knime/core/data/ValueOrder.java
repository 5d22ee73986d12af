package org.knime.core.data;

import java.util.Comparator;

/** A comparator of cells made of a comparator of their values. */
final class ValueOrder extends DataValueComparator {

    private final Comparator<DataValue> order;

    private ValueOrder(final Comparator<DataValue> order) {
        this.order = order;
    }

    static DataValueComparator of(final Comparator<DataValue> order) {
        return new ValueOrder(order);
    }

    static <V extends DataValue> DataValueComparator of(final Class<V> valueClass, final Comparator<V> order) {
        return of((v1, v2) -> order.compare(valueClass.cast(v1), valueClass.cast(v2)));
    }

    @Override
    protected int compareDataValues(final DataValue v1, final DataValue v2) {
        return order.compare(v1, v2);
    }
}
