package org.lode.weka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sets Weka up before its first class is used: linear algebra in plain Java instead of native libraries, no packages
 * loaded or looked for in the network, and a home of its own instead of {@code ~/wekafiles}. A property the user set
 * stays as it is.
 */
public final class WekaSetup {
    private static final String HOME = "WEKA_HOME";

    private WekaSetup() {}

    /** Sets Weka up with a home folder. */
    public static void apply(Path home) {
        for (var library : new String[] {"ARPACK", "BLAS", "LAPACK"}) {
            setUnlessGiven("com.github.fommil.netlib." + library, "com.github.fommil.netlib.F2j" + library);
        }
        setUnlessGiven("weka.packageManager.loadPackages", "false");
        setUnlessGiven("weka.packageManager.offline", "true");
        setUnlessGiven(HOME, home.toString());
    }

    /** Sets Weka up where no bundle activator did: its home is a new temporary folder. */
    public static void applyOutsideOsgi() {
        if (System.getProperty(HOME) != null) {
            return;
        }
        try {
            var home = Files.createTempDirectory("lode-weka");
            home.toFile().deleteOnExit();
            apply(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
