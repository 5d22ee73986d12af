package org.lode.nodes.table;

import java.util.Locale;
import java.util.Optional;

/** Counts the rows that a node could not use and keeps the first, for one warning instead of many. */
public final class RowProblems {
    private long count;
    private String first;

    /** Counts a row with the given id. */
    public void add(String row, String reason) {
        if (count++ == 0) {
            first = "row '" + row + "': " + reason;
        }
    }

    /** The sentence that none of the rows can be used and why the first can't, empty if one can. */
    public Optional<String> ofAll(long total, String use) {
        return count < total || count == 0
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "None of the %,d rows can be %s. First: %s", total, use, first));
    }

    /**
     * The one warning, empty if all rows could be used.
     *
     * @param total rows of the input
     * @param problem what happened to the rows, as in "have no descriptors"
     * @param where where they are now, the second half of the sentence
     */
    public Optional<String> warning(long total, String problem, String where) {
        return count == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%,d of %,d rows %s; %s. First: %s", count, total, problem, where, first));
    }
}
