package org.knime.node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.FluentNodeAPI;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.DataService.DataServiceBuilder;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.data.InitialDataService.Serializer;
import org.knime.core.webui.data.RpcDataService;
import org.knime.core.webui.data.RpcDataService.RpcDataServiceBuilder;
import org.knime.core.webui.page.Page;
import org.knime.core.webui.page.Page.RequireFromFileOrString;
import org.knime.node.parameters.NodeParameters;

/** The view of a node: a page, the data that it starts with and the methods that it may call. */
public final class DefaultView implements FluentNodeAPI {

    private final Class<? extends NodeParameters> parametersClass;

    final String description;

    final Page page;

    private Function<ViewInput, InitialDataService<?>> initialData;

    private Function<ViewInput, RpcDataService> dataService;

    private DefaultView(
            final Class<? extends NodeParameters> parametersClass, final String description, final Page page) {
        this.parametersClass = parametersClass;
        this.description = description;
        this.page = page;
    }

    static RequireViewParameters create() {
        return parametersClass ->
                description -> page -> new DefaultView(parametersClass, description, page.apply(Page.create()));
    }

    Optional<Class<? extends NodeParameters>> parametersClass() {
        return Optional.ofNullable(parametersClass);
    }

    Optional<InitialDataService<?>> initialDataService(final ViewInput input) {
        return Optional.ofNullable(initialData).map(create -> create.apply(input));
    }

    Optional<RpcDataService> rpcDataService(final ViewInput input) {
        return Optional.ofNullable(dataService).map(create -> create.apply(input));
    }

    /** Sets the data that the page starts with. */
    public <D> DefaultView initialData(final Function<RequireInitialData, DefaultInitialData<D>> initialData) {
        this.initialData = input -> initialData
                .apply(new RequireInitialData() {
                    @Override
                    public <E> DefaultInitialData<E> data(final Function<ViewInput, E> data) {
                        return new DefaultInitialData<>(data);
                    }
                })
                .toService(input);
        return this;
    }

    /** Sets the methods that the page may call. */
    public DefaultView dataService(final Function<RequireDataService, DefaultDataService> dataService) {
        this.dataService = input -> dataService
                .apply(new RequireDataService() {
                    @Override
                    public SingleHandlerDataService handler(final Function<ViewInput, Object> handler) {
                        return new SingleHandlerDataService(handler);
                    }

                    @Override
                    public MultipleNamedHandlersDataService addHandler(
                            final String name, final Function<ViewInput, Object> handler) {
                        return new MultipleNamedHandlersDataService().addHandler(name, handler);
                    }
                })
                .toService(input);
        return this;
    }

    /** The stage that asks for the view's own parameters. */
    public interface RequireViewParameters {

        /** A class of parameters; a change does not reset the node. */
        RequireDescription parametersClass(Class<? extends NodeParameters> parametersClass);

        /** No parameters. */
        default RequireDescription withoutParameters() {
            return parametersClass(null);
        }
    }

    /** The stage that asks for the description. */
    public interface RequireDescription {

        /** What the view shows, an XHTML fragment. */
        RequirePage description(String description);
    }

    /** The stage that asks for the page. */
    public interface RequirePage {

        /** The page. */
        DefaultView page(Function<RequireFromFileOrString, Page> page);
    }

    /** The stage that asks for the initial data. */
    public interface RequireInitialData {

        /** Makes the data: a text, or records, beans, collections and maps of them. */
        <D> DefaultInitialData<D> data(Function<ViewInput, D> data);
    }

    /** The stage that asks for the handlers. */
    public interface RequireDataService extends AllowAddingNamedHandler {

        /** Makes the object whose public methods the page may call. */
        SingleHandlerDataService handler(Function<ViewInput, Object> handler);
    }

    /** The stage that takes named handlers. */
    public interface AllowAddingNamedHandler {

        /** Makes an object whose public methods the page may call by {@code name.method}. */
        MultipleNamedHandlersDataService addHandler(String name, Function<ViewInput, Object> handler);
    }

    /** What a view has to do with. */
    public interface ViewInput {

        /** The view's parameters. */
        <S extends NodeParameters> S getParameters();

        /** {@link #getInternalPortObjects()} if they are tables. */
        default BufferedDataTable[] getInternalTables() {
            return Arrays.copyOf(getInternalPortObjects(), getInternalPortObjects().length, BufferedDataTable[].class);
        }

        /** What execute kept for the view. */
        PortObject[] getInternalPortObjects();
    }

    /** What the services of a view share. */
    abstract static class AbstractDataService<T extends DataServiceBuilder> implements DataServiceBuilder {

        private Runnable dispose;

        private Runnable deactivate;

        @Override
        public T onDispose(final Runnable dispose) {
            requireUnset(this.dispose, "onDispose");
            this.dispose = dispose;
            return self();
        }

        @Override
        public T onDeactivate(final Runnable deactivate) {
            requireUnset(this.deactivate, "onDeactivate");
            this.deactivate = deactivate;
            return self();
        }

        final void passOnTo(final DataServiceBuilder builder) {
            builder.onDispose(dispose);
            builder.onDeactivate(deactivate);
        }

        @SuppressWarnings("unchecked")
        private T self() {
            return (T) this;
        }

        static void requireUnset(final Object value, final String what) {
            if (value != null) {
                throw new IllegalStateException(what + " is set twice.");
            }
        }
    }

    /**
     * The data that a page starts with.
     *
     * @param <D> the data
     */
    public static final class DefaultInitialData<D> extends AbstractDataService<DefaultInitialData<D>>
            implements FluentNodeAPI {

        private final Function<ViewInput, D> data;

        private Serializer<D> serializer;

        DefaultInitialData(final Function<ViewInput, D> data) {
            this.data = data;
        }

        /** Writes the data in a way of its own. */
        public DefaultInitialData<D> serializer(final Serializer<D> serializer) {
            requireUnset(this.serializer, "serializer");
            this.serializer = serializer;
            return this;
        }

        InitialDataService<D> toService(final ViewInput input) {
            final var builder =
                    InitialDataService.builder(() -> data.apply(input)).serializer(serializer);
            passOnTo(builder);
            return builder.build();
        }
    }

    /** The methods that a page may call. */
    public abstract static class DefaultDataService extends AbstractDataService<DefaultDataService>
            implements FluentNodeAPI {

        DefaultDataService() {}

        abstract RpcDataServiceBuilder builder(ViewInput input);

        final RpcDataService toService(final ViewInput input) {
            final var builder = builder(input);
            passOnTo(builder);
            return builder.build();
        }
    }

    /** The methods of one object. */
    public static final class SingleHandlerDataService extends DefaultDataService {

        private final Function<ViewInput, Object> handler;

        SingleHandlerDataService(final Function<ViewInput, Object> handler) {
            this.handler = handler;
        }

        @Override
        RpcDataServiceBuilder builder(final ViewInput input) {
            return RpcDataService.builder(handler.apply(input));
        }
    }

    /** The methods of several objects. */
    public static final class MultipleNamedHandlersDataService extends DefaultDataService
            implements AllowAddingNamedHandler {

        private final Map<String, Function<ViewInput, Object>> handlers = new LinkedHashMap<>();

        MultipleNamedHandlersDataService() {}

        @Override
        public MultipleNamedHandlersDataService addHandler(
                final String name, final Function<ViewInput, Object> handler) {
            handlers.put(name, handler);
            return this;
        }

        @Override
        RpcDataServiceBuilder builder(final ViewInput input) {
            final var builder = RpcDataService.builder();
            handlers.forEach((name, handler) -> builder.addService(name, handler.apply(input)));
            return builder;
        }
    }
}
