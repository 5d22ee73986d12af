package org.lode.nodes.screener;

import java.util.List;
import java.util.Optional;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.lode.represent.MaterialKind;
import org.lode.represent.Progress;
import org.lode.screen.CandidateSource;
import org.lode.screen.ScreenedCandidate;
import org.lode.screen.ScreeningListener;

/** What the node screens: the rows of a table, or the records of library files. It is gone over as often as needed. */
interface ScreenedInput {
    /**
     * What the candidates are.
     *
     * @param ofModels what the models were learned from, which counts where there is no candidate
     */
    MaterialKind kind(MaterialKind ofModels) throws Exception;

    /** The candidates from the first to the last. */
    CandidateSource candidates() throws Exception;

    /** Begins the table of rejected candidates. */
    Rejected rejected(ExecutionContext exec);

    /** The rows of the best candidates, and where each of them is. */
    BestRows rows(ExecutionContext exec, List<ScreenedCandidate> best, Progress progress) throws Exception;

    /** Takes the rejected candidates in their order. */
    interface Rejected extends ScreeningListener, AutoCloseable {
        /** The one warning about them, if there is one; {@code read} candidates there were. */
        Optional<String> warning(long read);

        /** The table; nothing can be added any more. */
        BufferedDataTable table();

        @Override
        void close();

        @Override
        default void screened(ScreenedCandidate candidate) {
            // the best ones are in the screening's result
        }
    }

    /**
     * The candidates' own rows.
     *
     * @param table a table with all rows of the best candidates
     * @param places the row of each, best first, from 0
     * @param structure the column with their structures, empty if there is no row
     */
    record BestRows(BufferedDataTable table, long[] places, String structure) {}
}
