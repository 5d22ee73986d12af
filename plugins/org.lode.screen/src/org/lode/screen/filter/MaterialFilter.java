package org.lode.screen.filter;

import java.util.Optional;
import org.lode.represent.Material;

/** A condition on the material itself. Thread-safe; the same material always gets the same answer. */
@FunctionalInterface
public interface MaterialFilter {
    /** Why the material doesn't meet the condition, as a sentence for the user; empty if it does. */
    Optional<String> objection(Material material);
}
