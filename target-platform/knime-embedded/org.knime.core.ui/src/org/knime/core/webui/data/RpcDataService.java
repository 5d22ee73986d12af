package org.knime.core.webui.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a page call the public methods of objects. The embedded host only hands the objects out. */
public final class RpcDataService extends AbstractDataService {

    private final Object handler;

    private final Map<String, Object> namedHandlers;

    private RpcDataService(final RpcDataServiceBuilder builder) {
        super(builder);
        handler = builder.handler;
        namedHandlers = Map.copyOf(builder.namedHandlers);
        if ((handler == null) == namedHandlers.isEmpty()) {
            throw new IllegalStateException("A data service needs either one handler or named ones.");
        }
    }

    /** The object with this name; a single object has any name. */
    public Object getHandler(final String name) {
        return handler != null ? handler : namedHandlers.get(name);
    }

    /** Starts a service with a single object. */
    public static <S> RpcDataServiceBuilder builder(final S handler) {
        return new RpcDataServiceBuilder(handler);
    }

    /** Starts a service with named objects. */
    public static RpcDataServiceBuilder builder() {
        return new RpcDataServiceBuilder(null);
    }

    /** Builds a service. */
    public static final class RpcDataServiceBuilder extends AbstractDataServiceBuilder {

        private final Object handler;

        private final Map<String, Object> namedHandlers = new LinkedHashMap<>();

        private RpcDataServiceBuilder(final Object handler) {
            this.handler = handler;
        }

        /** Adds a named object. */
        public RpcDataServiceBuilder addService(final String name, final Object handler) {
            namedHandlers.put(name, handler);
            return this;
        }

        @Override
        public RpcDataServiceBuilder onDispose(final Runnable dispose) {
            super.onDispose(dispose);
            return this;
        }

        @Override
        public RpcDataServiceBuilder onDeactivate(final Runnable deactivate) {
            super.onDeactivate(deactivate);
            return this;
        }

        /** Creates the service. */
        public RpcDataService build() {
            return new RpcDataService(this);
        }
    }
}
