package org.lode.headless.command;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;

/** Where this program is, and the versions and the machine a result was made with. */
final class Versions {
    private Versions() {}

    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Date", OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("Lode", lode());
        facts.put("Java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        facts.put(
                "Machine",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory for Java");
        return facts;
    }

    /** Folder of the repository, which {@code ./lode} tells; the current folder without it. */
    static Path home() {
        return Path.of(System.getProperty("lode.home", ""));
    }

    private static String lode() {
        var bundle = FrameworkUtil.getBundle(Versions.class);
        return bundle == null ? "development" : bundle.getVersion().toString();
    }
}
