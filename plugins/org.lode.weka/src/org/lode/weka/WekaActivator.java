package org.lode.weka;

import java.io.File;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Sets Weka up before its first class is used: linear algebra in plain Java instead of native libraries, and its home in
 * the bundle's own data area instead of {@code ~/wekafiles}. A property the user set stays as it is.
 */
public final class WekaActivator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        for (var library : new String[] {"ARPACK", "BLAS", "LAPACK"}) {
            setUnlessGiven("com.github.fommil.netlib." + library, "com.github.fommil.netlib.F2j" + library);
        }
        File home = context.getDataFile("weka");
        setUnlessGiven("WEKA_HOME", home != null ? home.getPath() : System.getProperty("java.io.tmpdir"));
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // system properties hold until the virtual machine ends
    }
}
