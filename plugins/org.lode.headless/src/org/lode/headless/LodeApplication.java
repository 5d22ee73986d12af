package org.lode.headless;

import java.util.Locale;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lode.headless.command.Lode;
import org.lode.headless.command.Terminal;

/** The command line as an Equinox application; its result is the exit code of the process. */
public final class LodeApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        // Messages are English and numbers must read the same everywhere, whatever the machine's language.
        Locale.setDefault(Locale.ROOT);
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        return Lode.execute(Terminal.ofProcess(), arguments);
    }

    @Override
    public void stop() {
        // Equinox calls this when it shuts down; a run in progress is cancelled by its own shutdown hook.
    }
}
