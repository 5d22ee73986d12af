package org.lode.nodes.screener;

import java.util.List;
import java.util.Optional;
import org.knime.node.parameters.widget.choices.Label;

/** Where the candidates come from. The constants' names are stored in workflows. */
enum CandidateOrigin {
    /** From the first connected table; without one from the file. */
    @Label(value = "The connected table", description = "A second table holds known materials.")
    TABLE,
    /** From the file, though a table is connected. */
    @Label(value = "The library file", description = "The connected table holds known materials.")
    FILE;

    /** The table of candidates among the connected ones, if they come from a table. */
    <T> Optional<T> candidates(List<T> tables) {
        return this == FILE ? Optional.empty() : tables.stream().findFirst();
    }

    /** The table of known materials, if there is one. */
    <T> Optional<T> known(List<T> tables) {
        return tables.stream().skip(this == FILE ? 0 : 1).findFirst();
    }
}
