package org.knime.core.data;

import java.util.Optional;
import java.util.stream.Stream;

/** Finds the serializer and the factory of a cell class: public static classes nested in it. */
final class CellClasses {

    private static final ClassValue<Optional<DataCellSerializer<DataCell>>> SERIALIZERS = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked") // a serializer nested in a cell class is one for that class
        protected Optional<DataCellSerializer<DataCell>> computeValue(final Class<?> cellClass) {
            return nested(cellClass, DataCellSerializer.class).map(found -> (DataCellSerializer<DataCell>) found);
        }
    };

    private CellClasses() {}

    static Optional<DataCellSerializer<DataCell>> serializer(final Class<? extends DataCell> cellClass) {
        return SERIALIZERS.get(cellClass);
    }

    static Optional<DataCellFactory> factory(final Class<? extends DataCell> cellClass) {
        return cellClass == null ? Optional.empty() : nested(cellClass, DataCellFactory.class);
    }

    private static <T> Optional<T> nested(final Class<?> cellClass, final Class<T> kind) {
        return Stream.of(cellClass.getClasses())
                .filter(kind::isAssignableFrom)
                .findFirst()
                .map(found -> {
                    try {
                        return kind.cast(found.getConstructor().newInstance());
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(
                                found.getName() + " has no public constructor without arguments.", e);
                    }
                });
    }
}
