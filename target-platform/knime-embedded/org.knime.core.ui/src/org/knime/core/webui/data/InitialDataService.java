package org.knime.core.webui.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Gives a page the data that it starts with.
 *
 * @param <D> the data: a text, or records, beans, collections and maps of them
 */
public final class InitialDataService<D> extends AbstractDataService {

    private final Supplier<D> data;

    private final Serializer<D> serializer;

    private InitialDataService(final InitialDataServiceBuilder<D> builder) {
        super(builder);
        data = builder.data;
        serializer = builder.serializer;
    }

    /**
     * Makes the data.
     *
     * @return a JSON object with {@code result}; with {@code userError} if a {@link DataServiceException} says why the
     *     data cannot be made, with {@code internalError} if anything else went wrong
     */
    public String getInitialData() {
        try {
            final var value = data.get();
            final var text = serializer != null
                    ? serializer.serialize(value)
                    : value instanceof String string ? string : Json.write(value);
            return "{\"result\":" + (Json.isJson(text) ? text : Json.write(text)) + "}";
        } catch (DataServiceException ex) {
            return Json.write(Map.of("userError", error(ex.getMessage(), ex.getDetails())));
        } catch (IOException | RuntimeException ex) {
            return Json.write(Map.of("internalError", error(ex.getMessage(), null)));
        }
    }

    private static Map<String, Object> error(final String message, final String details) {
        final var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        error.put("details", details);
        return error;
    }

    /** Starts a service. */
    public static <D> InitialDataServiceBuilder<D> builder(final Supplier<D> dataSupplier) {
        return new InitialDataServiceBuilder<>(dataSupplier);
    }

    /**
     * Builds a service.
     *
     * @param <D> the data
     */
    public static final class InitialDataServiceBuilder<D> extends AbstractDataServiceBuilder {

        private final Supplier<D> data;

        private Serializer<D> serializer;

        private InitialDataServiceBuilder(final Supplier<D> data) {
            this.data = data;
        }

        @Override
        public InitialDataServiceBuilder<D> onDispose(final Runnable dispose) {
            super.onDispose(dispose);
            return this;
        }

        @Override
        public InitialDataServiceBuilder<D> onDeactivate(final Runnable deactivate) {
            super.onDeactivate(deactivate);
            return this;
        }

        /** Writes the data in a way of its own. */
        public InitialDataServiceBuilder<D> serializer(final Serializer<D> serializer) {
            this.serializer = serializer;
            return this;
        }

        /** Creates the service. */
        public InitialDataService<D> build() {
            return new InitialDataService<>(this);
        }
    }

    /**
     * Writes data.
     *
     * @param <D> the data
     */
    @FunctionalInterface
    public interface Serializer<D> {

        /** The data as JSON or as a text. */
        String serialize(D obj) throws IOException;
    }
}
