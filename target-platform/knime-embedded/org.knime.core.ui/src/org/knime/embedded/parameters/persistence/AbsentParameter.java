package org.knime.embedded.parameters.persistence;

import java.util.function.Predicate;
import org.knime.core.node.NodeSettingsRO;

/** Marks a migration that applies if none of the parameter's present entries is there; only its store knows those. */
public final class AbsentParameter implements Predicate<NodeSettingsRO> {

    @Override
    public boolean test(final NodeSettingsRO settings) {
        throw new IllegalStateException("The parameter's store finds out whether its entries are there.");
    }
}
