package org.lode.nodes.parameters;

import java.security.SecureRandom;
import java.util.Optional;

/** The seed of everything random in a node. */
public final class Seed {
    /** What the dialogs say about the setting. */
    public static final String DESCRIPTION =
            "The same seed gives the same result. Without it a new one is drawn at each execution; the "
                    + "outputs tell which.";

    private Seed() {}

    /** The seed that the user set, or a new one. */
    public static long of(Optional<Long> chosen) {
        return chosen.orElseGet(() -> new SecureRandom().nextLong() >>> 16);
    }
}
