package org.lode.weka;

import java.nio.file.Path;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Sets Weka up with a home in the bundle's own data area. */
public final class WekaActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        var home = context.getDataFile("weka");
        WekaSetup.apply(home != null ? home.toPath() : Path.of(System.getProperty("java.io.tmpdir"), "lode-weka"));
    }

    @Override
    public void stop(BundleContext context) {
        // system properties hold until the virtual machine ends
    }
}
