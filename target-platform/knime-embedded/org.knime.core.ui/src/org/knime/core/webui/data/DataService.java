package org.knime.core.webui.data;

import java.util.Optional;

/** Gives data to a page. */
public interface DataService {

    /** What to do when the node is gone. */
    Optional<Runnable> disposeRunnable();

    /** What to do when the page is closed. */
    Optional<Runnable> deactivateRunnable();

    /** Builds a service. */
    interface DataServiceBuilder {

        /** What to do when the node is gone. */
        DataServiceBuilder onDispose(Runnable dispose);

        /** What to do when the page is closed. */
        DataServiceBuilder onDeactivate(Runnable deactivate);
    }
}
