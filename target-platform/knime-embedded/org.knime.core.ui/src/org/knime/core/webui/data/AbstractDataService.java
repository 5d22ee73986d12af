package org.knime.core.webui.data;

import java.util.Optional;

/** What the services share. */
public abstract class AbstractDataService implements DataService {

    private final Runnable dispose;

    private final Runnable deactivate;

    AbstractDataService(final AbstractDataServiceBuilder builder) {
        dispose = builder.dispose;
        deactivate = builder.deactivate;
    }

    @Override
    public Optional<Runnable> disposeRunnable() {
        if (dispose == null || deactivate == null) {
            return Optional.ofNullable(dispose).or(this::deactivateRunnable);
        }
        return Optional.of(() -> {
            deactivate.run();
            dispose.run();
        });
    }

    @Override
    public Optional<Runnable> deactivateRunnable() {
        return Optional.ofNullable(deactivate);
    }

    /** What the builders share. */
    public abstract static class AbstractDataServiceBuilder implements DataServiceBuilder {

        private Runnable dispose;

        private Runnable deactivate;

        @Override
        public DataServiceBuilder onDispose(final Runnable dispose) {
            this.dispose = dispose;
            return this;
        }

        @Override
        public DataServiceBuilder onDeactivate(final Runnable deactivate) {
            this.deactivate = deactivate;
            return this;
        }
    }
}
